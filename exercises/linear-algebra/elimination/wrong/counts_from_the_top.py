# caught by: test_random_systems | forgets that argmax counts from the start of the slice
import numpy as np


def solve_by_elimination(A, b):
    A, b = np.array(A, dtype=float), np.array(b, dtype=float)
    n = len(b)
    for k in range(n):
        p = np.argmax(np.abs(A[k:, k]))
        if A[p, k] == 0:
            raise ValueError("the matrix is singular")
        A[[k, p]], b[[k, p]] = A[[p, k]], b[[p, k]]
        for i in range(k + 1, n):
            factor = A[i, k] / A[k, k]
            A[i] -= factor * A[k]
            b[i] -= factor * b[k]
    x = np.zeros(n)
    for i in range(n - 1, -1, -1):
        x[i] = (b[i] - A[i, i + 1 :] @ x[i + 1 :]) / A[i, i]
    return x
