# caught by: test_absent_labels | asks np.unique for the groups, so that absent ones vanish
import numpy as np


def group_means(X, labels, k):
    X, labels = np.asarray(X, dtype=np.float64), np.asarray(labels)
    return np.array([X[labels == j].mean(axis=0) for j in np.unique(labels)])
