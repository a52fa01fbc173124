# from the singular values of X: H is never formed
import numpy as np


def factors(X, eta):
    n, d = np.shape(X)
    curvature = np.zeros(d)
    s = np.linalg.svd(np.array(X, float), compute_uv=False)
    curvature[: len(s)] = 2 / n * s**2
    return 1.0 - eta * curvature[::-1]


def largest_stable_step(X):
    return float(len(X) / np.linalg.norm(np.array(X, float), 2) ** 2)
