# caught by: test_zero_as_first_choice | takes the pivot as it comes
import numpy as np


def solve_by_elimination(A, b):
    A, b = np.array(A, dtype=float), np.array(b, dtype=float)
    n = len(b)
    for k in range(n):
        if A[k, k] == 0:
            raise ValueError("the matrix is singular")
        for i in range(k + 1, n):
            factor = A[i, k] / A[k, k]
            A[i] -= factor * A[k]
            b[i] -= factor * b[k]
    x = np.zeros(n)
    for i in range(n - 1, -1, -1):
        x[i] = (b[i] - A[i, i + 1 :] @ x[i + 1 :]) / A[i, i]
    return x
