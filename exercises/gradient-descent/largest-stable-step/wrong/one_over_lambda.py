# caught by: test_limit_by_hand | takes the safe textbook rate 1/lambda for the border
import numpy as np


def curvatures(X):
    X = np.asarray(X, dtype=np.float64)
    return np.linalg.eigvalsh(2 / len(X) * X.T @ X)


def factors(X, eta):
    return 1 - eta * curvatures(X)


def largest_stable_step(X):
    return 1 / curvatures(X)[-1]
