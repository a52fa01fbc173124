# recursion: factor the smaller matrix first, then add a row
import numpy as np


def cholesky(S):
    S = np.asarray(S, dtype=float)
    d = len(S)
    if d == 0:
        return np.zeros((0, 0))
    smaller = cholesky(S[:-1, :-1])
    row = np.zeros(d)
    for j in range(d - 1):
        row[j] = (S[-1, j] - smaller[j, :j] @ row[:j]) / smaller[j, j]
    rest = S[-1, -1] - row @ row
    if rest <= 0:
        raise ValueError("no positive definite matrix")
    row[-1] = rest**0.5
    L = np.zeros((d, d))
    L[:-1, :-1] = smaller
    L[-1] = row
    return L


def sample(mean, S, z):
    return np.einsum("ij,nj->ni", cholesky(S), np.asarray(z, dtype=float)) + np.asarray(mean, dtype=float)
