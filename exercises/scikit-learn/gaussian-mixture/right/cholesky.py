# Cholesky factors and the largest term taken out by hand
import numpy as np


def parts(X, weights, means, covariances):
    X = np.asarray(X, dtype=float)
    d = X.shape[1]
    L = np.linalg.cholesky(np.asarray(covariances, dtype=float))
    z = np.linalg.solve(L, np.moveaxis(X[:, None] - np.asarray(means, dtype=float), 0, -1))  # (k, d, n)
    half_log_det = np.log(np.diagonal(L, axis1=1, axis2=2)).sum(axis=1)
    logs = np.log(np.asarray(weights, dtype=float)) - half_log_det - d / 2 * np.log(2 * np.pi)
    return (logs[:, None] - (z**2).sum(axis=1) / 2).T


def responsibilities(X, weights, means, covariances):
    table = parts(X, weights, means, covariances)
    shares = np.exp(table - table.max(axis=1)[:, None])
    return shares / shares.sum(axis=1)[:, None]


def log_likelihood(X, weights, means, covariances):
    table = parts(X, weights, means, covariances)
    top = table.max(axis=1)
    return np.mean(top + np.log(np.exp(table.T - top).sum(axis=0)))


def em(X, weights, means, covariances, steps):
    X = np.array(X, dtype=float)
    if steps == 0:
        return np.array(weights, dtype=float), np.array(means, dtype=float), np.array(covariances, dtype=float)
    weights, means, covariances = em(X, weights, means, covariances, steps - 1)
    r = responsibilities(X, weights, means, covariances)
    N = np.sum(r, axis=0)
    means = (r / N).T @ X
    second = np.einsum("nk,ni,nj->kij", r / N, X - X.mean(axis=0), X - X.mean(axis=0))
    shifted = means - X.mean(axis=0)
    return N / len(X), means, second - shifted[:, :, None] * shifted[:, None, :]
