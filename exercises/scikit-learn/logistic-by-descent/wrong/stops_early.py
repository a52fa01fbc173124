# caught by: test_separable_data | stops when the steps become small
import numpy as np
from scipy.special import expit


def logistic_descent(X, y, eta, steps):
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(steps):
        errors = expit(X @ w + b) - y
        step = eta * X.T @ errors / len(y)
        w = w - step
        b = b - eta * errors.mean()
        if np.linalg.norm(step) < 2e-3:
            break
    return w, b
