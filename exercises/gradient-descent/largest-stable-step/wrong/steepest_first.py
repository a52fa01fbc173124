# caught by: test_factors_by_hand | sorts the steepest axis first, as singular values come
import numpy as np


def curvatures(X):
    X = np.asarray(X, dtype=np.float64)
    return 2 / len(X) * np.linalg.eigvalsh(X.T @ X)[::-1]


def factors(X, eta):
    return 1 - eta * curvatures(X)


def largest_stable_step(X):
    return 2 / curvatures(X)[0]
