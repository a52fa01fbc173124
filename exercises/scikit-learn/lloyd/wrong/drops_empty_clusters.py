# caught by: test_an_empty_cluster_stays | loops over the labels that occur: an empty cluster disappears, the numbers shift
import numpy as np


def lloyd(X, centres, max_steps=300):
    X, centres = np.asarray(X, float), np.array(centres, float)
    for _ in range(max_steps):
        labels = ((X[:, None] - centres) ** 2).sum(axis=2).argmin(axis=1)
        moved = np.array([X[labels == j].mean(axis=0) for j in np.unique(labels)])
        if np.array_equal(moved, centres):
            break
        centres = moved
    return centres, ((X[:, None] - centres) ** 2).sum(axis=2).argmin(axis=1)
