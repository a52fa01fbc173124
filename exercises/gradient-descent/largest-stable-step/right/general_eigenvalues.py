# np.linalg.eigvals, sorted by hand
import numpy as np


def factors(X, eta):
    X = np.array(X, dtype=float)
    lam = np.sort(np.linalg.eigvals(X.T @ X * (2 / X.shape[0])).real)
    return np.array([1 - eta * value for value in lam])


def largest_stable_step(X):
    # the factor is 1 - eta λ, so with eta = 1 the steepest axis has λ = 1 - factor
    return 2 / (1 - factors(X, 1.0).min())
