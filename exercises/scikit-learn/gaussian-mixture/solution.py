import numpy as np
from scipy.special import logsumexp


def log_parts(X, weights, means, covariances):
    """Logarithm of weight times density, for each point and component, shape (n, k)."""
    X = np.asarray(X, dtype=np.float64)
    columns = []
    for weight, mean, covariance in zip(weights, np.asarray(means, dtype=np.float64), np.asarray(covariances, dtype=np.float64), strict=True):
        offsets = X - mean
        distance = np.sum(offsets * np.linalg.solve(covariance, offsets.T).T, axis=1)
        log_det = np.linalg.slogdet(2 * np.pi * covariance)[1]  # holds the (2 pi)^d as well
        columns.append(np.log(weight) - (distance + log_det) / 2)
    return np.column_stack(columns)


def responsibilities(X, weights, means, covariances):
    """Return the share of each component in the density of each point, shape (n, k)."""
    parts = log_parts(X, weights, means, covariances)
    return np.exp(parts - logsumexp(parts, axis=1, keepdims=True))


def log_likelihood(X, weights, means, covariances):
    """Return the mean over the points of the logarithm of the density."""
    return float(np.mean(logsumexp(log_parts(X, weights, means, covariances), axis=1)))


def em(X, weights, means, covariances, steps):
    """Return weights, means and covariances after `steps` steps of EM."""
    X = np.asarray(X, dtype=np.float64)
    weights, means, covariances = (np.array(start, dtype=np.float64) for start in (weights, means, covariances))
    for _ in range(steps):
        r = responsibilities(X, weights, means, covariances)
        N = r.sum(axis=0)
        weights = N / len(X)
        means = r.T @ X / N[:, None]
        offsets = X - means[:, None]  # (k, n, d)
        covariances = np.einsum("nk,kni,knj->kij", r, offsets, offsets) / N[:, None, None]
    return weights, means, covariances
