# through the singular values: s / (s^2 + alpha) in place of 1 / s
import numpy as np


def ridge(X, y, alpha):
    X, y = np.asarray(X, dtype=np.float64), np.asarray(y, dtype=np.float64)
    U, s, Vt = np.linalg.svd(X - X.mean(axis=0), full_matrices=False)
    w = Vt.T @ (s / (s**2 + alpha) * (U.T @ (y - y.mean())))
    return w, np.mean(y - X @ w)
