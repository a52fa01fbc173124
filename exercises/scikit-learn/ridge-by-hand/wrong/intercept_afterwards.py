# caught by: test_bottom_of_the_bowl | finds the weights on the raw data, then adds an intercept as the mean error
import numpy as np


def ridge(X, y, alpha):
    X, y = np.asarray(X, float), np.asarray(y, float)
    w = np.linalg.solve(X.T @ X + alpha * np.eye(X.shape[1]), X.T @ y)
    return w, np.mean(y - X @ w)
