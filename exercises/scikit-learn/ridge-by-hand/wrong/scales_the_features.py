# caught by: test_agrees_with_the_library | standardises the features first: then another penalty is paid
import numpy as np


def ridge(X, y, alpha):
    X, y = np.asarray(X, float), np.asarray(y, float)
    deviation = X.std(axis=0)
    deviation[deviation == 0] = 1.0
    Xs, yc = (X - X.mean(axis=0)) / deviation, y - y.mean()
    w = np.linalg.solve(Xs.T @ Xs + alpha * np.eye(X.shape[1]), Xs.T @ yc) / deviation
    return w, y.mean() - X.mean(axis=0) @ w
