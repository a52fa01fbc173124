# caught by: test_random_groups | believes that += with repeated labels adds every time
import numpy as np


def group_means(X, labels, k):
    X = np.asarray(X, dtype=np.float64)
    sums = np.zeros((k, X.shape[1]))
    sums[labels] += X
    with np.errstate(invalid="ignore"):
        return sums / np.bincount(labels, minlength=k)[:, None]
