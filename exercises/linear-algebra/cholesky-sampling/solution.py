import numpy as np


def cholesky(S):
    """Return the lower triangle L with a positive diagonal and L L' = S."""
    S = np.asarray(S, dtype=np.float64)
    d = len(S)
    L = np.zeros((d, d))
    for j in range(d):
        rest = S[j, j] - L[j, :j] @ L[j, :j]
        if rest <= 0:
            raise ValueError(f"The matrix is not positive definite: {rest} under the root in column {j}.")
        L[j, j] = np.sqrt(rest)
        L[j + 1 :, j] = (S[j + 1 :, j] - L[j + 1 :, :j] @ L[j, :j]) / L[j, j]
    return L


def sample(mean, S, z):
    """Turn standard normal draws, one per row of z, into draws with this mean and covariance."""
    # A row of z is a z' lying down: (L z)' = z' L'.
    return np.asarray(mean, dtype=np.float64) + np.asarray(z, dtype=np.float64) @ cholesky(S).T
