# caught by: test_small_is_not_zero | calls everything below 1e-12 zero, whatever the scale
import numpy as np


def determinant(A):
    U = np.array(A, dtype=float)
    n = len(U)
    result = 1.0
    for k in range(n):
        p = k + np.argmax(np.abs(U[k:, k]))
        if abs(U[p, k]) < 1e-12:
            return 0.0
        if p != k:
            U[[k, p]] = U[[p, k]]
            result = -result
        for i in range(k + 1, n):
            U[i] -= U[i, k] / U[k, k] * U[k]
    return result * float(np.prod(np.diag(U)))
