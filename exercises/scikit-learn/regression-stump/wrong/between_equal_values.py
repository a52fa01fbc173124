# caught by: test_equal_values_by_hand | sorts the rows and splits between any two, equal or not
import numpy as np


def fit_stump(X, y):
    X, y = np.asarray(X, dtype=np.float64), np.asarray(y, dtype=np.float64)
    best, stump = np.inf, None
    for j in range(X.shape[1]):
        order = np.argsort(X[:, j], kind="stable")
        x, t = X[order, j], y[order]
        for i in range(1, len(y)):
            left, right = t[:i], t[i:]
            error = np.sum((left - left.mean()) ** 2) + np.sum((right - right.mean()) ** 2)
            if error < best:
                best, stump = error, (j, (x[i - 1] + x[i]) / 2, left.mean(), right.mean())
    return stump


def predict_stump(stump, X):
    j, threshold, left, right = stump
    return np.where(np.asarray(X, dtype=np.float64)[:, j] <= threshold, float(left), float(right))
