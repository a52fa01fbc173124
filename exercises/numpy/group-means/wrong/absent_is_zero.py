# caught by: test_absent_labels | avoids the division by zero and leaves zeros behind
import numpy as np


def group_means(X, labels, k):
    X = np.asarray(X, dtype=np.float64)
    sums = np.zeros((k, X.shape[1]))
    np.add.at(sums, labels, X)
    return sums / np.maximum(np.bincount(labels, minlength=k), 1)[:, None]
