# the sum of the statement, term by term
import numpy as np


def pseudo_inverse(A):
    A = np.asarray(A, dtype=np.float64)
    U, s, Vt = np.linalg.svd(A)
    total = np.zeros(A.shape[::-1])
    for j, size in enumerate(s):
        if size <= 1e-10 * s[0]:
            break
        total += np.outer(Vt[j], U[:, j]) / size
    return total


def shortest_solution(A, b):
    A, b = np.asarray(A, dtype=np.float64), np.asarray(b, dtype=np.float64)
    U, s, Vt = np.linalg.svd(A)
    x = np.zeros(A.shape[1])
    for u, size, v in zip(U.T, s, Vt, strict=False):
        if size > 1e-10 * s[0]:
            x += (u @ b) / size * v
    return x
