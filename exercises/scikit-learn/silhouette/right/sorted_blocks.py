# sorts the points by cluster and adds up blocks of columns
import numpy as np


def silhouette_samples(X, labels):
    X, labels = np.array(X, dtype=np.float64), np.array(labels)
    order = np.argsort(labels, kind="stable")
    _, starts, sizes = np.unique(labels[order], return_index=True, return_counts=True)
    if len(starts) < 2:
        raise ValueError("only one cluster")
    points = X[order]
    D = np.linalg.norm(points[:, np.newaxis] - points[np.newaxis], axis=-1)
    sums = np.add.reduceat(D, starts, axis=1)
    block = np.repeat(np.arange(len(starts)), sizes)
    rows = np.arange(len(X))
    with np.errstate(divide="ignore", invalid="ignore"):
        a = sums[rows, block] / (sizes[block] - 1)
        means = sums / sizes
        means[rows, block] = np.inf
        b = means.min(axis=1)
        s = np.nan_to_num((b - a) / np.maximum(a, b))
    result = np.empty(len(X))
    result[order] = s
    return result


def silhouette_score(X, labels):
    scores = silhouette_samples(X, labels)
    return scores.sum() / scores.size
