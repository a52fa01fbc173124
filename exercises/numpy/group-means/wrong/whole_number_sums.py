# caught by: test_whole_numbers_and_lists | adds in the type of X: small integers wrap
import numpy as np


def group_means(X, labels, k):
    X = np.asarray(X)
    sums = np.zeros((k, X.shape[1]), dtype=X.dtype)
    np.add.at(sums, labels, X)
    with np.errstate(invalid="ignore"):
        return sums / np.bincount(labels, minlength=k)[:, None]
