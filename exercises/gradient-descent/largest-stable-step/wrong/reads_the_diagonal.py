# caught by: test_limit_of_a_tilted_bowl | takes the diagonal of H for the curvatures, as if the axes were never tilted
import numpy as np


def curvatures(X):
    X = np.asarray(X, dtype=np.float64)
    return np.sort(np.diag(2 / len(X) * X.T @ X))


def factors(X, eta):
    return 1 - eta * curvatures(X)


def largest_stable_step(X):
    return 2 / curvatures(X)[-1]
