import numpy as np
from scipy.special import expit


def logistic_descent(X, y, eta, steps):
    """Return the weights (d,) and the intercept after the given number of steps from 0."""
    X = np.asarray(X, dtype=np.float64)
    y = np.asarray(y, dtype=np.float64)
    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(steps):
        errors = expit(X @ w + b) - y  # both derivatives belong to this one point
        w = w - eta * X.T @ errors / len(y)
        b = b - eta * errors.mean()
    return w, float(b)
