# swaps and clears columns instead of rows: the transpose has the same determinant
import numpy as np


def determinant(A):
    U = np.array(A, dtype=float)
    swaps = 0
    for k in range(U.shape[0]):
        p = k + int(np.argmax(np.abs(U[k, k:])))
        if p > k:
            U[:, [k, p]] = U[:, [p, k]]
            swaps += 1
        if U[k, k] != 0.0:
            U[:, k + 1 :] -= np.outer(U[:, k], U[k, k + 1 :] / U[k, k])
    return float((-1) ** swaps * U.diagonal().prod())
