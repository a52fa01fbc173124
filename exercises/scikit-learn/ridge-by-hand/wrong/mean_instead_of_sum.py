# caught by: test_every_row_twice | uses the mean of the squared errors, so alpha is n times too strong
import numpy as np


def ridge(X, y, alpha):
    X, y = np.asarray(X, float), np.asarray(y, float)
    n, d = X.shape
    Xc, yc = X - X.mean(axis=0), y - y.mean()
    w = np.linalg.solve(Xc.T @ Xc / n + alpha * np.eye(d), Xc.T @ yc / n)
    return w, y.mean() - X.mean(axis=0) @ w
