# caught by: test_every_step_follows_the_gradient | computes the errors anew after w has moved
import numpy as np
from scipy.special import expit


def logistic_descent(X, y, eta, steps):
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(steps):
        w = w - eta * X.T @ (expit(X @ w + b) - y) / len(y)
        b = b - eta * (expit(X @ w + b) - y).mean()
    return w, b
