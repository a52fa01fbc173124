# caught by: test_by_hand | stretches again instead of back
import numpy as np


def pseudo_inverse(A):
    A = np.array(A, dtype=float)
    U, s, Vt = np.linalg.svd(A, full_matrices=False)
    back = np.zeros_like(s)
    keep = s > 1e-10 * s.max()
    back[keep] = s[keep]
    return Vt.T @ np.diag(back) @ U.T


def shortest_solution(A, b):
    return pseudo_inverse(A) @ np.array(b, dtype=float)
