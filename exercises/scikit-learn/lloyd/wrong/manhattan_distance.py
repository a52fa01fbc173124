# caught by: test_agrees_with_the_library | adds absolute differences: another distance, other neighbours
import numpy as np


def lloyd(X, centres, max_steps=300):
    X, centres = np.asarray(X, float), np.array(centres, float)
    for _ in range(max_steps):
        labels = np.abs(X[:, None] - centres).sum(axis=2).argmin(axis=1)
        moved = np.array([X[labels == j].mean(axis=0) if (labels == j).any() else centres[j] for j in range(len(centres))])
        if np.array_equal(moved, centres):
            break
        centres = moved
    return centres, np.abs(X[:, None] - centres).sum(axis=2).argmin(axis=1)
