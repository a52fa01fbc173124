# caught by: test_the_cut | cuts at machine epsilon instead of 1e-10
import numpy as np


def pseudo_inverse(A):
    A = np.array(A, dtype=float)
    U, s, Vt = np.linalg.svd(A, full_matrices=False)
    back = np.zeros_like(s)
    keep = s > 2e-16 * s.max()
    back[keep] = 1 / s[keep]
    return Vt.T @ np.diag(back) @ U.T


def shortest_solution(A, b):
    return pseudo_inverse(A) @ np.array(b, dtype=float)
