# caught by: test_one_step_by_hand | takes the sum over the rows, not the mean
import numpy as np
from scipy.special import expit


def logistic_descent(X, y, eta, steps):
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(steps):
        errors = expit(X @ w + b) - y
        w = w - eta * X.T @ errors
        b = b - eta * errors.sum()
    return w, b
