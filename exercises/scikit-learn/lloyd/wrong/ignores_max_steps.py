# caught by: test_four_points_by_hand | always walks to the end
import numpy as np


def lloyd(X, centres, max_steps=300):
    X, centres = np.asarray(X, float), np.array(centres, float)
    for _ in range(300):
        labels = ((X[:, None] - centres) ** 2).sum(axis=2).argmin(axis=1)
        moved = np.array([X[labels == j].mean(axis=0) if (labels == j).any() else centres[j] for j in range(len(centres))])
        if np.array_equal(moved, centres):
            break
        centres = moved
    return centres, ((X[:, None] - centres) ** 2).sum(axis=2).argmin(axis=1)
