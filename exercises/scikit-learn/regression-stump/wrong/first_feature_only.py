# caught by: test_example_by_hand | looks at the first column only
import numpy as np


def squared_errors(y):
    return np.sum((y - y.mean()) ** 2)


def fit_stump(X, y):
    X = np.asarray(X, dtype=np.float64)
    y = np.asarray(y, dtype=np.float64)
    best, stump = np.inf, None
    for j in range(1):
        values = np.unique(X[:, j])
        for threshold in (values[:-1] + values[1:]) / 2:
            below = X[:, j] <= threshold
            error = squared_errors(y[below]) + squared_errors(y[~below])
            if error < best:
                best = error
                stump = j, threshold, y[below].mean(), y[~below].mean()
    return stump


def predict_stump(stump, X):
    feature, threshold, left, right = stump
    X = np.asarray(X, dtype=np.float64)
    return np.where(X[:, feature] <= threshold, float(left), float(right))
