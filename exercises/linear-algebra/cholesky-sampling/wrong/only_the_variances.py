# caught by: test_sample_by_hand | stretches each coordinate by its own standard deviation and forgets how they hang together
import numpy as np


def cholesky(S):
    S = np.array(S, dtype=float)
    d = len(S)
    L = np.zeros((d, d))
    for j in range(d):
        rest = S[j, j] - np.sum(L[j, :j] ** 2)
        if rest <= 0:
            raise ValueError("the matrix is not positive definite")
        L[j, j] = np.sqrt(rest)
        for i in range(j + 1, d):
            L[i, j] = (S[i, j] - np.sum(L[i, :j] * L[j, :j])) / L[j, j]
    return L


def sample(mean, S, z):
    mean, z = np.array(mean, dtype=float), np.array(z, dtype=float)
    return mean + z * np.sqrt(np.diag(np.array(S, dtype=float)))
