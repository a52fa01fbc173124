# caught by: test_factors_by_hand | takes the absolute value, because only the size decides
import numpy as np


def curvatures(X):
    X = np.asarray(X, dtype=np.float64)
    return np.linalg.eigvalsh(2 / len(X) * X.T @ X)


def factors(X, eta):
    return np.abs(1 - eta * curvatures(X))


def largest_stable_step(X):
    return 2 / curvatures(X)[-1]
