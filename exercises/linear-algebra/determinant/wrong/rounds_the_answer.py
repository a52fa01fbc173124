# caught by: test_random_matrices | rounds so that whole numbers look nice
import numpy as np


def determinant(A):
    U = np.array(A, dtype=float)
    n = len(U)
    result = 1.0
    for k in range(n):
        p = k + np.argmax(np.abs(U[k:, k]))
        if U[p, k] == 0:
            return 0.0
        if p != k:
            U[[k, p]] = U[[p, k]]
            result = -result
        for i in range(k + 1, n):
            U[i] -= U[i, k] / U[k, k] * U[k]
    return round(result * float(np.prod(np.diag(U))), 6)
