# caught by: test_example_by_hand | multiplies by a one-hot mask and takes the mean over all rows
import numpy as np


def group_means(X, labels, k):
    X, labels = np.asarray(X, dtype=np.float64), np.asarray(labels)
    return np.array([(X * (labels == j)[:, None]).mean(axis=0) for j in range(k)])
