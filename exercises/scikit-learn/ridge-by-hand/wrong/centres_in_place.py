# caught by: test_lists_and_data_untouched | X -= X.mean(axis=0) changes the caller's array
import numpy as np


def ridge(X, y, alpha):
    X, y = np.asarray(X, float), np.asarray(y, float)
    x_mean, y_mean = X.mean(axis=0), y.mean()
    X -= x_mean
    y -= y_mean
    w = np.linalg.solve(X.T @ X + alpha * np.eye(X.shape[1]), X.T @ y)
    return w, y_mean - x_mean @ w
