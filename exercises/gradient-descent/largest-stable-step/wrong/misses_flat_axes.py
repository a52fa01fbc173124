# caught by: test_more_weights_than_measurements | there are only min(n, d) singular values, but d axes
import numpy as np


def curvatures(X):
    X = np.asarray(X, dtype=np.float64)
    return 2 / len(X) * np.linalg.svd(X, compute_uv=False)[::-1] ** 2


def factors(X, eta):
    return 1 - eta * curvatures(X)


def largest_stable_step(X):
    return 2 / curvatures(X)[-1]
