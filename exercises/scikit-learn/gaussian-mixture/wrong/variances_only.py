# caught by: test_one_step | keeps the diagonal of the covariance only
import numpy as np
from scipy.special import logsumexp


def log_parts(X, weights, means, covariances):
    X = np.asarray(X, dtype=np.float64)
    columns = []
    for weight, mean, covariance in zip(weights, np.asarray(means, dtype=np.float64), np.asarray(covariances, dtype=np.float64), strict=True):
        offsets = X - mean
        distance = np.sum(offsets * np.linalg.solve(covariance, offsets.T).T, axis=1)
        log_det = np.linalg.slogdet(2 * np.pi * covariance)[1]
        columns.append(np.log(weight) - (distance + log_det) / 2)
    return np.column_stack(columns)


def responsibilities(X, weights, means, covariances):
    parts = log_parts(X, weights, means, covariances)
    return np.exp(parts - logsumexp(parts, axis=1, keepdims=True))


def log_likelihood(X, weights, means, covariances):
    return float(np.mean(logsumexp(log_parts(X, weights, means, covariances), axis=1)))


def em(X, weights, means, covariances, steps):
    X = np.asarray(X, dtype=np.float64)
    weights, means, covariances = (np.array(start, dtype=np.float64) for start in (weights, means, covariances))
    for _ in range(steps):
        r = responsibilities(X, weights, means, covariances)
        N = r.sum(axis=0)
        weights = N / len(X)
        means = r.T @ X / N[:, None]
        offsets = X - means[:, None]
        covariances = np.einsum("nk,kni,knj->kij", r, offsets, offsets) / N[:, None, None]
        covariances = covariances * np.eye(X.shape[1])
    return weights, means, covariances
