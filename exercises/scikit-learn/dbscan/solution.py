import numpy as np


def dbscan(X, eps, min_samples):
    """Return the cluster of each point, numbered from 0; noise is -1."""
    X = np.asarray(X, dtype=np.float64)
    near = np.sqrt(((X[:, None] - X) ** 2).sum(axis=2)) <= eps  # near[i, i] is True: a point counts itself
    core = near.sum(axis=1) >= min_samples
    labels = np.full(len(X), -1, dtype=np.int64)
    cluster = 0
    for start in np.flatnonzero(core):
        if labels[start] != -1:
            continue
        labels[start] = cluster
        waiting = [start]
        while waiting:
            i = waiting.pop()
            if not core[i]:  # a border point is in, but recruits nobody
                continue
            found = np.flatnonzero(near[i] & (labels == -1))
            labels[found] = cluster
            waiting.extend(found)
        cluster += 1
    return labels
