# caught by: test_multinomial_smoothing | leaves alpha out: words that were never seen forbid a class
import numpy as np


def normalise(logs):
    """Probabilities from logarithms that are known only up to a constant in each row."""
    shares = np.exp(logs - logs.max(axis=1, keepdims=True))
    return shares / shares.sum(axis=1, keepdims=True)


def gaussian_nb(X, y, queries, smoothing=1e-9):
    """Probability of each class (columns, sorted) for each query (rows); every feature is normal in every class."""
    X, queries, y = np.asarray(X, dtype=np.float64), np.asarray(queries, dtype=np.float64), np.asarray(y)
    extra = smoothing * X.var(axis=0).max()
    logs = []
    for name in np.unique(y):
        rows = X[y == name]
        mean, variance = rows.mean(axis=0), rows.var(axis=0) + extra
        density = -0.5 * (np.log(2 * np.pi * variance) + (queries - mean) ** 2 / variance)
        logs.append(np.log(len(rows)) + density.sum(axis=1))
    return normalise(np.stack(logs, axis=1))


def multinomial_nb(X, y, queries, alpha=1.0):
    """Probability of each class (columns, sorted) for each query (rows); features are counts."""
    X, queries, y = np.asarray(X, dtype=np.float64), np.asarray(queries, dtype=np.float64), np.asarray(y)
    logs = []
    for name in np.unique(y):
        rows = X[y == name]
        counts = rows.sum(axis=0) + 1e-300
        logs.append(np.log(len(rows)) + queries @ np.log(counts / counts.sum()))
    return normalise(np.stack(logs, axis=1))
