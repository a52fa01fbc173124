# least squares with made-up rows: sqrt(alpha) for each weight, target 0
import numpy as np


def ridge(X, y, alpha):
    X, y = np.array(X, dtype=float), np.array(y, dtype=float)
    d = X.shape[1]
    middle, height = X.mean(0), y.mean()
    A = np.vstack([X - middle, np.sqrt(alpha) * np.eye(d)])
    w = np.linalg.lstsq(A, np.concatenate([y - height, np.zeros(d)]), rcond=None)[0]
    return w, height - np.dot(middle, w)
