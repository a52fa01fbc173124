# caught by: test_agrees_with_the_library | stops when the centres hardly move, though a point still changes sides
import numpy as np


def lloyd(X, centres, max_steps=300):
    X, centres = np.asarray(X, float), np.array(centres, float)
    for _ in range(max_steps):
        labels = ((X[:, None] - centres) ** 2).sum(axis=2).argmin(axis=1)
        moved = np.array([X[labels == j].mean(axis=0) if (labels == j).any() else centres[j] for j in range(len(centres))])
        if np.abs(moved - centres).max() < 0.1:
            break
        centres = moved
    return centres, ((X[:, None] - centres) ** 2).sum(axis=2).argmin(axis=1)
