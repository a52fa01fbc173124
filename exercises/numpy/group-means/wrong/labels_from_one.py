# caught by: test_example_by_hand | counts labels from one
import numpy as np


def group_means(X, labels, k):
    X, labels = np.asarray(X, dtype=np.float64), np.asarray(labels)
    return np.array([X[labels == j].mean(axis=0) for j in range(1, k + 1)])
