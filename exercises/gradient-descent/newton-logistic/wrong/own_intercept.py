# caught by: test_one_row_per_step | adds a column of ones without being asked
import numpy as np


def newton(X, y, steps):
    X = np.asarray(X, dtype=np.float64)
    y = np.asarray(y, dtype=np.float64)
    X = np.column_stack([np.ones(len(X)), X])
    w = np.zeros(X.shape[1])
    path = [w]
    for _ in range(steps):
        p = 1 / (1 + np.exp(-(X @ w)))
        gradient = X.T @ (p - y)
        hessian = (X.T * (p * (1 - p))) @ X
        w = w - np.linalg.solve(hessian, gradient)
        path.append(w)
    return np.array(path)
