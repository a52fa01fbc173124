# caught by: test_an_empty_cluster_can_come_back | divides the sum of no points by max(count, 1): the centre jumps to the origin
import numpy as np


def lloyd(X, centres, max_steps=300):
    X, centres = np.asarray(X, float), np.array(centres, float)
    for _ in range(max_steps):
        labels = ((X[:, None] - centres) ** 2).sum(axis=2).argmin(axis=1)
        moved = np.array([X[labels == j].mean(axis=0) if (labels == j).any() else np.zeros(X.shape[1]) for j in range(len(centres))])
        if np.array_equal(moved, centres):
            break
        centres = moved
    return centres, ((X[:, None] - centres) ** 2).sum(axis=2).argmin(axis=1)
