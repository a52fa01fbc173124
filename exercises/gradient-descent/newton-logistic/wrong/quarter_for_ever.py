# caught by: test_step_by_step | computes the Hessian once, at zero weights
import numpy as np


def newton(X, y, steps):
    X = np.asarray(X, dtype=np.float64)
    y = np.asarray(y, dtype=np.float64)
    w = np.zeros(X.shape[1])
    path = [w]
    for _ in range(steps):
        p = 1 / (1 + np.exp(-(X @ w)))
        gradient = X.T @ (p - y)
        hessian = X.T @ X / 4
        w = w - np.linalg.solve(hessian, gradient)
        path.append(w)
    return np.array(path)
