# caught by: test_one_step_by_hand | takes over the errors of linear regression: the sigmoid is missing
import numpy as np
from scipy.special import expit


def logistic_descent(X, y, eta, steps):
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(steps):
        errors = X @ w + b - y
        w = w - eta * X.T @ errors / len(y)
        b = b - eta * errors.mean()
    return w, b
