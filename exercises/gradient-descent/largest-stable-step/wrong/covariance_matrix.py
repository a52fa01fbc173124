# caught by: test_limit_of_a_tilted_bowl | np.cov centres the columns and divides by n - 1
import numpy as np


def curvatures(X):
    X = np.asarray(X, dtype=np.float64)
    return np.linalg.eigvalsh(2 * np.cov(X, rowvar=False))


def factors(X, eta):
    return 1 - eta * curvatures(X)


def largest_stable_step(X):
    return 2 / curvatures(X)[-1]
