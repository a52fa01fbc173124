# caught by: test_whole_numbers_and_data_untouched | scales the caller's matrix in place
import numpy as np


def pseudo_inverse(A):
    A = np.asarray(A, dtype=float)
    size = np.abs(A).max() or 1.0
    A /= size
    U, s, Vt = np.linalg.svd(A, full_matrices=False)
    back = np.zeros_like(s)
    keep = s > 1e-10 * s.max()
    back[keep] = 1 / s[keep]
    return Vt.T @ np.diag(back) @ U.T / size


def shortest_solution(A, b):
    return pseudo_inverse(A) @ np.array(b, dtype=float)
