# peels off one column after the other: what is left of S shrinks by an outer product
import numpy as np
from numpy.linalg import LinAlgError


def cholesky(S):
    left = np.array(S, dtype=np.float64)
    L = np.zeros_like(left)
    for j in range(left.shape[0]):
        if left[j, j] <= 0:
            raise LinAlgError("Matrix is not positive definite")
        column = left[j:, j] / np.sqrt(left[j, j])
        L[j:, j] = column
        left[j:, j:] -= np.outer(column, column)
    return L


def sample(mean, S, z):
    z = np.asarray(z, dtype=np.float64)
    return (cholesky(S) @ z.T + np.reshape(mean, (-1, 1))).T
