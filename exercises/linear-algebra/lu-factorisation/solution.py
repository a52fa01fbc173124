import numpy as np


def lu_factorise(A):
    """Return P, L, U with P A = L U, by elimination with partial pivoting."""
    U = np.array(A, dtype=np.float64)
    n = len(U)
    P, L = np.eye(n), np.eye(n)
    for k in range(n):
        p = k + np.argmax(np.abs(U[k:, k]))
        if U[p, k] == 0:
            continue
        U[[k, p]] = U[[p, k]]
        P[[k, p]] = P[[p, k]]
        L[[k, p], :k] = L[[p, k], :k]  # the factors found so far belong to their rows; the ones on the diagonal stay
        for i in range(k + 1, n):
            L[i, k] = U[i, k] / U[k, k]
            U[i, k:] -= L[i, k] * U[k, k:]
    return P, L, U
