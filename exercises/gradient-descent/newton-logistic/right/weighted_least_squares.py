# iteratively reweighted least squares: the same step as a regression on working answers
import numpy as np


def newton(X, y, steps):
    X, y = np.array(X, dtype=float), np.array(y, dtype=float)
    path = np.zeros((steps + 1, X.shape[1]))
    for k in range(steps):
        t = X @ path[k]
        p = np.exp(t) / (1 + np.exp(t))
        s = p * (1 - p)
        path[k + 1] = np.linalg.lstsq(np.sqrt(s)[:, None] * X, np.sqrt(s) * (t + (y - p) / s), rcond=None)[0]
    return path
