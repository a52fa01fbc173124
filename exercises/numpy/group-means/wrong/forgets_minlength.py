# caught by: test_absent_labels | bincount stops at the largest label that appears
import numpy as np


def group_means(X, labels, k):
    X = np.asarray(X, dtype=np.float64)
    sums = np.zeros((k, X.shape[1]))
    np.add.at(sums, labels, X)
    with np.errstate(invalid="ignore"):
        return sums / np.bincount(labels)[:, None]
