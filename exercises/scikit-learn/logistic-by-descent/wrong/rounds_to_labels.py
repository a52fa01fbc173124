# caught by: test_two_steps_by_hand | rounds the probabilities to labels first, as the perceptron does
import numpy as np
from scipy.special import expit


def logistic_descent(X, y, eta, steps):
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(steps):
        errors = np.where(X @ w + b > 0, 1.0, np.where(X @ w + b < 0, 0.0, 0.5)) - y
        w = w - eta * X.T @ errors / len(y)
        b = b - eta * errors.mean()
    return w, b
