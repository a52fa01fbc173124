# caught by: test_no_steps | starts with small random weights, as one does in deep networks
import numpy as np
from scipy.special import expit


def logistic_descent(X, y, eta, steps):
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    w, b = np.random.default_rng(0).normal(scale=0.01, size=X.shape[1]), 0.0
    for _ in range(steps):
        errors = expit(X @ w + b) - y
        w = w - eta * X.T @ errors / len(y)
        b = b - eta * errors.mean()
    return w, b
