# caught by: test_whole_numbers_and_data_untouched | copies the centres with their type: means are cut off to whole numbers
import numpy as np


def assign(X, centres):
    return ((X[:, None] - centres) ** 2).sum(axis=2).argmin(axis=1)


def lloyd(X, centres, max_steps=300):
    X, centres = np.asarray(X), np.array(centres)
    for _ in range(max_steps):
        labels = assign(X, centres)
        for j in range(len(centres)):
            if (labels == j).any():
                centres[j] = X[labels == j].mean(axis=0)
    return centres.astype(float), assign(X, centres)
