# caught by: test_whole_numbers_and_data_untouched | np.asarray makes no copy: the caller's centres walk along
import numpy as np


def assign(X, centres):
    return ((X[:, None] - centres) ** 2).sum(axis=2).argmin(axis=1)


def lloyd(X, centres, max_steps=300):
    X, centres = np.asarray(X, float), np.asarray(centres, float)
    for _ in range(max_steps):
        labels = assign(X, centres)
        for j in range(len(centres)):
            if (labels == j).any():
                centres[j] = X[labels == j].mean(axis=0)
    return centres, assign(X, centres)
