# caught by: test_the_cut | cuts at a fixed number, whatever the scale
import numpy as np


def pseudo_inverse(A):
    A = np.array(A, dtype=float)
    U, s, Vt = np.linalg.svd(A, full_matrices=False)
    back = np.zeros_like(s)
    keep = s > 1e-10
    back[keep] = 1 / s[keep]
    return Vt.T @ np.diag(back) @ U.T


def shortest_solution(A, b):
    return pseudo_inverse(A) @ np.array(b, dtype=float)
