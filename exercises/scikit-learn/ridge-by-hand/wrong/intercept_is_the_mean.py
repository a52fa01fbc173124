# caught by: test_agrees_with_the_library | forgets that the means of the features move the intercept, too
import numpy as np


def ridge(X, y, alpha):
    X, y = np.asarray(X, float), np.asarray(y, float)
    Xc, yc = X - X.mean(axis=0), y - y.mean()
    return np.linalg.solve(Xc.T @ Xc + alpha * np.eye(X.shape[1]), Xc.T @ yc), y.mean()
