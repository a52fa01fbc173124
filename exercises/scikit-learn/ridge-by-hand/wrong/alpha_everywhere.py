# caught by: test_agrees_with_the_library | adds alpha to the whole matrix, not to its diagonal
import numpy as np


def ridge(X, y, alpha):
    X, y = np.asarray(X, float), np.asarray(y, float)
    Xc, yc = X - X.mean(axis=0), y - y.mean()
    w = np.linalg.lstsq(Xc.T @ Xc + alpha, Xc.T @ yc, rcond=None)[0]
    return w, y.mean() - X.mean(axis=0) @ w
