# builds each degree from the one before: multiply by features that are not smaller than the last
import numpy as np


def polynomial_features(X, degree):
    X = np.array(X, dtype=float)
    n, d = X.shape
    level = [(0, np.ones(n))]
    done = [column for _, column in level]
    for _ in range(degree):
        level = [(j, column * X[:, j]) for last, column in level for j in range(last, d)]
        done += [column for _, column in level]
    return np.array(done).T
