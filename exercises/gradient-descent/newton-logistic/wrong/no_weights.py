# caught by: test_first_step_by_hand | takes the Hessian of linear regression
import numpy as np


def newton(X, y, steps):
    X = np.asarray(X, dtype=np.float64)
    y = np.asarray(y, dtype=np.float64)
    w = np.zeros(X.shape[1])
    path = [w]
    for _ in range(steps):
        p = 1 / (1 + np.exp(-(X @ w)))
        gradient = X.T @ (p - y)
        hessian = X.T @ X
        w = w - np.linalg.solve(hessian, gradient)
        path.append(w)
    return np.array(path)
