# caught by: test_step_by_step | assigns anew after each single centre has moved
import numpy as np


def assign(X, centres):
    return ((X[:, None] - centres) ** 2).sum(axis=2).argmin(axis=1)


def lloyd(X, centres, max_steps=300):
    X, centres = np.asarray(X, float), np.array(centres, float)
    for _ in range(max_steps):
        for j in range(len(centres)):
            labels = assign(X, centres)
            if (labels == j).any():
                centres[j] = X[labels == j].mean(axis=0)
    return centres, assign(X, centres)
