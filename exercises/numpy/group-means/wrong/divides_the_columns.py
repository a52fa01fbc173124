# caught by: test_as_many_groups_as_columns | forgets the second axis of the counts; a square table hides it
import numpy as np


def group_means(X, labels, k):
    X = np.asarray(X, dtype=np.float64)
    sums = np.zeros((k, X.shape[1]))
    np.add.at(sums, labels, X)
    return sums / np.bincount(labels, minlength=k)
