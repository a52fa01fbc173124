# a one-hot table of the labels and a matrix product
import numpy as np


def group_means(X, labels, k):
    X = np.asarray(X, dtype=float)
    hot = (np.asarray(labels)[:, None] == np.arange(k)).astype(float)
    with np.errstate(invalid="ignore"):
        return hot.T @ X / hot.sum(axis=0)[:, np.newaxis]
