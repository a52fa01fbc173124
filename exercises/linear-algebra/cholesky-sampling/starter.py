import numpy as np


def cholesky(S):
    """Return the lower triangle L with a positive diagonal and L L' = S."""
    S = np.asarray(S, dtype=np.float64)
    L = np.zeros(S.shape)
    # Column by column: first the number on the diagonal, then those below it.
    return L


def sample(mean, S, z):
    """Turn standard normal draws, one per row of z, into draws with this mean and covariance."""
    return np.array(z, dtype=np.float64)


if __name__ == "__main__":
    S = np.array([[4.0, 2.0], [2.0, 10.0]])
    L = cholesky(S)
    print("L =", L, "L L' =", L @ L.T, sep="\n")
    z = np.random.default_rng(1).normal(size=(100_000, 2))
    print("covariance of the cloud:", np.cov(sample([1, 0], S, z), rowvar=False).round(2), sep="\n")
