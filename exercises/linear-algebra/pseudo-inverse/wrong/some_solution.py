# caught by: test_shortest_solution_by_hand | picks independent columns and sets the other unknowns to 0
import numpy as np


def pseudo_inverse(A):
    A = np.array(A, dtype=float)
    U, s, Vt = np.linalg.svd(A, full_matrices=False)
    back = np.zeros_like(s)
    keep = s > 1e-10 * s.max()
    back[keep] = 1 / s[keep]
    return Vt.T @ np.diag(back) @ U.T


def shortest_solution(A, b):
    A, b = np.array(A, dtype=float), np.array(b, dtype=float)
    x = np.zeros(A.shape[1])
    n = np.linalg.matrix_rank(A)
    x[:n] = pseudo_inverse(A[:, :n]) @ b
    return x
