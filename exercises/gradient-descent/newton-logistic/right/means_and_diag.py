# means instead of sums in both places, a full diagonal matrix, and the sigmoid through tanh
import numpy as np


def newton(X, y, steps):
    X, y = np.asarray(X, float), np.asarray(y, float)
    n, d = X.shape
    path = [np.zeros(d)]
    for _ in range(steps):
        p = (1 + np.tanh(X @ path[-1] / 2)) / 2
        S = np.diag(p * (1 - p)) / n
        path.append(path[-1] + np.linalg.solve(X.T @ S @ X, X.T @ (y - p) / n))
    return np.vstack(path)
