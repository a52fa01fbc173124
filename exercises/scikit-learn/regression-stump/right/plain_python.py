# lists, min over a generator, statistics.fmean
from statistics import fmean

import numpy as np


def spread(values):
    middle = fmean(values)
    return sum((v - middle) ** 2 for v in values)


def splits(X, y):
    for j in range(len(X[0])):
        values = sorted({row[j] for row in X})
        for a, b in zip(values, values[1:], strict=False):
            threshold = (a + b) / 2
            left = [t for row, t in zip(X, y, strict=True) if row[j] <= threshold]
            right = [t for row, t in zip(X, y, strict=True) if row[j] > threshold]
            yield spread(left) + spread(right), [j, threshold, fmean(left), fmean(right)]


def fit_stump(X, y):
    X = np.asarray(X, dtype=float).tolist()
    y = np.asarray(y, dtype=float).tolist()
    return min(splits(X, y), key=lambda found: found[0])[1]


def predict_stump(stump, X):
    return np.array([float(stump[2] if row[stump[0]] <= stump[1] else stump[3]) for row in X])
