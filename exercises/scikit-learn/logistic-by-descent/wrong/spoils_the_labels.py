# caught by: test_input_is_left_alone | turns the labels into -1 and 1 in the caller's own array
import numpy as np
from scipy.special import expit


def logistic_descent(X, y, eta, steps):
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    y *= 2
    y -= 1
    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(steps):
        errors = -y * expit(-y * (X @ w + b))
        w = w - eta * X.T @ errors / len(y)
        b = b - eta * errors.mean()
    return w, b
