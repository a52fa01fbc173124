# caught by: test_one_step_by_hand | takes over the factor 2 of the squared error
import numpy as np
from scipy.special import expit


def logistic_descent(X, y, eta, steps):
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(steps):
        errors = expit(X @ w + b) - y
        w = w - 2 * eta * X.T @ errors / len(y)
        b = b - 2 * eta * errors.mean()
    return w, b
