# caught by: test_by_hand | stores what is added to a row, not what is subtracted
import numpy as np


def lu_factorise(A):
    U = np.array(A, dtype=float)
    n = len(U)
    P, L = np.eye(n), np.eye(n)
    for k in range(n):
        p = k + np.argmax(np.abs(U[k:, k]))
        if U[p, k] == 0:
            continue
        U[[k, p]], P[[k, p]] = U[[p, k]], P[[p, k]]
        L[[k, p], :k] = L[[p, k], :k]
        for i in range(k + 1, n):
            L[i, k] = U[i, k] / U[k, k]
            U[i] -= L[i, k] * U[k]
    return P, 2 * np.eye(n) - L, U
