# Gauss-Jordan: clears above the pivot too, so there is no second half; raises LinAlgError
import numpy as np
from numpy.linalg import LinAlgError


def solve_by_elimination(A, b):
    A, b = np.array(A, dtype=float), np.array(b, dtype=float)
    for k in range(len(b)):
        p = max(range(k, len(b)), key=lambda i: abs(A[i, k]))
        if A[p, k] == 0.0:
            raise LinAlgError("Singular matrix")
        for array in (A, b):
            array[[k, p]] = array[[p, k]]
        b[k] /= A[k, k]
        A[k] /= A[k, k]
        for i in range(len(b)):
            if i != k:
                b[i] -= A[i, k] * b[k]
                A[i] -= A[i, k] * A[k]
    return b
