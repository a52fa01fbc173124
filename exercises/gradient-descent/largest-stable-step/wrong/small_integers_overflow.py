# caught by: test_small_integers | multiplies in the type of X: the squares of small integers wrap round
import numpy as np


def curvatures(X):
    X = np.asarray(X)
    return np.linalg.eigvalsh(2 / len(X) * (X.T @ X))


def factors(X, eta):
    return 1 - eta * curvatures(X)


def largest_stable_step(X):
    return 2 / curvatures(X)[-1]
