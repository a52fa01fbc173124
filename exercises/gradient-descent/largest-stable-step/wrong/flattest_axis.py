# caught by: test_limit_by_hand | eigvalsh sorts upwards, and [0] is the flattest axis
import numpy as np


def curvatures(X):
    X = np.asarray(X, dtype=np.float64)
    return np.linalg.eigvalsh(2 / len(X) * X.T @ X)


def factors(X, eta):
    return 1 - eta * curvatures(X)


def largest_stable_step(X):
    return 2 / curvatures(X)[0]
