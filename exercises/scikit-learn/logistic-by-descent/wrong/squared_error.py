# caught by: test_one_step_by_hand | derives the squared error of the probabilities, which brings a factor p (1 - p)
import numpy as np
from scipy.special import expit


def logistic_descent(X, y, eta, steps):
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(steps):
        p = expit(X @ w + b)
        errors = (p - y) * p * (1 - p)
        w = w - eta * X.T @ errors / len(y)
        b = b - eta * errors.mean()
    return w, b
