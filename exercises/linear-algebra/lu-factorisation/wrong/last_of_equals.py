# caught by: test_a_tie_goes_to_the_upper_row | a loop with >= keeps the last of the largest entries
import numpy as np


def lu_factorise(A):
    U = np.array(A, dtype=float)
    n = len(U)
    P, L = np.eye(n), np.eye(n)
    for k in range(n):
        p = max(range(k, n), key=lambda i: (abs(U[i, k]), i))
        if U[p, k] == 0:
            continue
        U[[k, p]], P[[k, p]] = U[[p, k]], P[[p, k]]
        L[[k, p], :k] = L[[p, k], :k]
        for i in range(k + 1, n):
            L[i, k] = U[i, k] / U[k, k]
            U[i] -= L[i, k] * U[k]
    return P, L, U
