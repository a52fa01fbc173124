# caught by: test_not_positive_definite | raises for negative numbers only, and divides by 0
import numpy as np


def cholesky(S):
    S = np.array(S, dtype=float)
    d = len(S)
    L = np.zeros((d, d))
    for j in range(d):
        rest = S[j, j] - np.sum(L[j, :j] ** 2)
        if rest < 0:
            raise ValueError("the matrix is not positive definite")
        L[j, j] = np.sqrt(rest)
        for i in range(j + 1, d):
            L[i, j] = (S[i, j] - np.sum(L[i, :j] * L[j, :j])) / L[j, j]
    return L


def sample(mean, S, z):
    mean, z = np.array(mean, dtype=float), np.array(z, dtype=float)
    return mean + z @ cholesky(S).T
