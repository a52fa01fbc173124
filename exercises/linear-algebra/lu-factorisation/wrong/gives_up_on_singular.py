# caught by: test_a_column_without_a_pivot | stops at the first column without a pivot
import numpy as np


def lu_factorise(A):
    U = np.array(A, dtype=float)
    n = len(U)
    P, L = np.eye(n), np.eye(n)
    for k in range(n):
        p = k + np.argmax(np.abs(U[k:, k]))
        if U[p, k] == 0:
            break
        U[[k, p]], P[[k, p]] = U[[p, k]], P[[p, k]]
        L[[k, p], :k] = L[[p, k], :k]
        for i in range(k + 1, n):
            L[i, k] = U[i, k] / U[k, k]
            U[i] -= L[i, k] * U[k]
    return P, L, U
