# caught by: test_factors_of_a_tilted_bowl | divides by the number of columns instead of rows
import numpy as np


def curvatures(X):
    X = np.asarray(X, dtype=np.float64)
    return np.linalg.eigvalsh(2 / X.shape[1] * X.T @ X)


def factors(X, eta):
    return 1 - eta * curvatures(X)


def largest_stable_step(X):
    return 2 / curvatures(X)[-1]
