# loops over points and components
from math import exp, log, pi

import numpy as np


def log_density(x, mean, covariance):
    offset = x - mean
    return -0.5 * (offset @ np.linalg.inv(covariance) @ offset + log(np.linalg.det(2 * pi * covariance)))


def rows(X, weights, means, covariances):
    means, covariances = np.asarray(means, dtype=float), np.asarray(covariances, dtype=float)
    for x in np.asarray(X, dtype=float):
        row = [log(w) + log_density(x, m, c) for w, m, c in zip(weights, means, covariances, strict=True)]
        top = max(row)
        shares = [exp(v - top) for v in row]
        yield top + log(sum(shares)), [s / sum(shares) for s in shares]


def responsibilities(X, weights, means, covariances):
    return np.array([shares for _, shares in rows(X, weights, means, covariances)])


def log_likelihood(X, weights, means, covariances):
    return float(np.mean([value for value, _ in rows(X, weights, means, covariances)]))


def em(X, weights, means, covariances, steps):
    X = np.asarray(X, dtype=float)
    weights, means, covariances = np.array(weights, dtype=float), np.array(means, dtype=float), np.array(covariances, dtype=float)
    for _ in range(steps):
        r = responsibilities(X, weights, means, covariances)
        for j in range(len(weights)):
            share = r[:, j] / r[:, j].sum()
            weights[j] = r[:, j].mean()
            means[j] = share @ X
            covariances[j] = sum(s * np.outer(x - means[j], x - means[j]) for s, x in zip(share, X, strict=True))
    return weights, means, covariances
