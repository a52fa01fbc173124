# caught by: test_one_row_per_group | forgets axis=0: one mean over all columns
import numpy as np


def group_means(X, labels, k):
    X, labels = np.asarray(X, dtype=np.float64), np.asarray(labels)
    return np.array([X[labels == j].mean() for j in range(k)])
