import numpy as np


def newton(X, y, steps):
    """Every point of Newton's method for logistic regression, the zero weights first."""
    X = np.asarray(X, dtype=np.float64)
    y = np.asarray(y, dtype=np.float64)
    w = np.zeros(X.shape[1])
    path = [w]
    for _ in range(steps):
        p = 1 / (1 + np.exp(-(X @ w)))
        gradient = X.T @ (p - y)
        hessian = (X.T * (p * (1 - p))) @ X  # scales the columns of X.T: the same as X.T @ np.diag(…) @ X
        w = w - np.linalg.solve(hessian, gradient)
        path.append(w)
    return np.array(path)
