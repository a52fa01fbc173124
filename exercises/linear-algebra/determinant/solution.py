import numpy as np


def determinant(A):
    """Return the determinant of A, by elimination with partial pivoting."""
    U = np.array(A, dtype=np.float64)
    n = len(U)
    result = 1.0
    for k in range(n):
        p = k + np.argmax(np.abs(U[k:, k]))
        if U[p, k] == 0:
            return 0.0
        if p != k:  # a row that changes places with itself has not been swapped
            U[[k, p]] = U[[p, k]]
            result = -result
        result *= U[k, k]
        for i in range(k + 1, n):
            U[i, k:] -= U[i, k] / U[k, k] * U[k, k:]
    return float(result)
