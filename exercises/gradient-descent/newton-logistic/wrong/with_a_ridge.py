# caught by: test_arrives_where_statsmodels_does | adds a penalty on the weights, as scikit-learn does by default
import numpy as np


def newton(X, y, steps):
    X = np.asarray(X, dtype=np.float64)
    y = np.asarray(y, dtype=np.float64)
    w = np.zeros(X.shape[1])
    path = [w]
    for _ in range(steps):
        p = 1 / (1 + np.exp(-(X @ w)))
        gradient = X.T @ (p - y) + w
        hessian = (X.T * (p * (1 - p))) @ X + np.eye(len(w))
        w = w - np.linalg.solve(hessian, gradient)
        path.append(w)
    return np.array(path)
