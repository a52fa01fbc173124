# caught by: test_step_by_step | takes a step of gradient descent
import numpy as np


def newton(X, y, steps):
    X = np.asarray(X, dtype=np.float64)
    y = np.asarray(y, dtype=np.float64)
    w = np.zeros(X.shape[1])
    path = [w]
    for _ in range(steps):
        p = 1 / (1 + np.exp(-(X @ w)))
        gradient = X.T @ (p - y)
        hessian = (X.T * (p * (1 - p))) @ X
        w = w - 4 / len(y) * gradient
        path.append(w)
    return np.array(path)
