# caught by: test_example_by_hand | asks for more than min_samples neighbours
import numpy as np


def dbscan(X, eps, min_samples):
    X = np.asarray(X, dtype=np.float64)
    near = np.sqrt(((X[:, None] - X) ** 2).sum(axis=2)) <= eps
    core = near.sum(axis=1) > min_samples
    labels = np.full(len(X), -1, dtype=np.int64)
    cluster = 0
    for start in np.flatnonzero(core):
        if labels[start] != -1:
            continue
        labels[start] = cluster
        waiting = [start]
        while waiting:
            i = waiting.pop()
            if not core[i]:
                continue
            found = np.flatnonzero(near[i] & (labels == -1))
            labels[found] = cluster
            waiting.extend(found)
        cluster += 1
    return labels
