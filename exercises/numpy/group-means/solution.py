import numpy as np


def group_means(X, labels, k):
    """Mean of the rows of X for each label from 0 to k - 1; nan for an absent label."""
    X = np.asarray(X, dtype=np.float64)
    sums = np.zeros((k, X.shape[1]))
    np.add.at(sums, labels, X)  # sums[labels] += X would keep only one row of each label
    counts = np.bincount(labels, minlength=k)  # minlength: labels at the end may be absent
    with np.errstate(invalid="ignore"):  # 0 / 0 is nan, which is just what an absent label gives
        return sums / counts[:, None]
