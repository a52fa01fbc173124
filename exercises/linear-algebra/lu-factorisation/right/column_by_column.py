# left-looking: each column meets all earlier factors at once, when its turn comes
import numpy as np


def lu_factorise(A):
    A = np.asarray(A, dtype=np.float64)
    n = len(A)
    order = np.arange(n)
    L, U = np.zeros((n, n)), np.zeros((n, n))
    for k in range(n):
        column = A[order, k]
        for j in range(k):
            U[j, k] = column[j]
            column[j + 1 :] -= L[j + 1 :, j] * column[j]
        p = k + np.argmax(np.abs(column[k:]))
        for array in (order, column, L):
            array[[k, p]] = array[[p, k]]
        U[k, k] = column[k]
        if column[k] != 0:
            L[k + 1 :, k] = column[k + 1 :] / column[k]
    return np.eye(n)[order], L + np.eye(n), U
