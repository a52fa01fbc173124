# caught by: test_random_matrices | forgets that argmax counts from the start of the slice
import numpy as np


def lu_factorise(A):
    U = np.array(A, dtype=float)
    n = len(U)
    P, L = np.eye(n), np.eye(n)
    for k in range(n):
        p = np.argmax(np.abs(U[k:, k]))
        if U[p, k] == 0:
            continue
        U[[k, p]], P[[k, p]] = U[[p, k]], P[[p, k]]
        L[[k, p], :k] = L[[p, k], :k]
        for i in range(k + 1, n):
            L[i, k] = U[i, k] / U[k, k]
            U[i] -= L[i, k] * U[k]
    return P, L, U
