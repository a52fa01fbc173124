# caught by: test_factors_by_hand | the second derivative of a square is 2, and it is easily dropped
import numpy as np


def curvatures(X):
    X = np.asarray(X, dtype=np.float64)
    return np.linalg.eigvalsh(X.T @ X / len(X))


def factors(X, eta):
    return 1 - eta * curvatures(X)


def largest_stable_step(X):
    return 2 / curvatures(X)[-1]
