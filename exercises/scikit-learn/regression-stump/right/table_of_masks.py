# all thresholds of a feature at once, as a table of masks; returns numpy numbers
import numpy as np


def fit_stump(X, y):
    X, y = np.asarray(X, dtype=np.float64), np.asarray(y, dtype=np.float64)
    best = None
    for j in range(X.shape[1]):
        values = np.unique(X[:, j])
        if len(values) == 1:
            continue
        thresholds = values[:-1] + np.diff(values) / 2
        below = (X[:, j] <= thresholds[:, None]).astype(float)
        left = below @ y / below.sum(axis=1)
        right = (1 - below) @ y / (1 - below).sum(axis=1)
        fitted = below * left[:, None] + (1 - below) * right[:, None]
        errors = ((y - fitted) ** 2).sum(axis=1)
        k = errors.argmin()
        if best is None or errors[k] < best[0]:
            best = errors[k], np.array([j, thresholds[k], left[k], right[k]])
    return best[1]


def predict_stump(stump, X):
    stump = np.asarray(stump, dtype=float)
    return stump[2:][(np.asarray(X)[:, int(stump[0])] > stump[1]).astype(np.intp)]
