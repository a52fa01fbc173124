# a mask for each group, filled into a table of nan
import numpy as np


def group_means(X, labels, k):
    X, labels = np.asarray(X), np.asarray(labels)
    means = np.full((k, X.shape[1]), np.nan)
    for j in range(k):
        if (labels == j).any():
            means[j] = X[labels == j].mean(axis=0)
    return means
