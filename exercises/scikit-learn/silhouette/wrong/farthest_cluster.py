# caught by: test_three_clusters_by_hand | takes the farthest of the other clusters
import numpy as np


def silhouette_samples(X, labels):
    X = np.asarray(X, dtype=np.float64)
    labels = np.asarray(labels)
    names = np.unique(labels)
    if len(names) < 2:
        raise ValueError("The silhouette needs at least two clusters.")
    distances = np.sqrt(((X[:, None] - X) ** 2).sum(axis=2))
    scores = np.zeros(len(X))
    for i, own in enumerate(labels):
        size = np.count_nonzero(labels == own)
        if size == 1:
            continue
        a = distances[i, labels == own].sum() / (size - 1)
        b = max(distances[i, labels == other].mean() for other in names if other != own)
        if max(a, b) > 0:
            scores[i] = (b - a) / max(a, b)
    return scores


def silhouette_score(X, labels):
    return silhouette_samples(X, labels).mean()
