# coordinate descent on the covariances, thousand sweeps without looking whether it has settled
import numpy as np


def soft_threshold(z, t):
    z = np.asarray(z, dtype=float)
    return np.maximum(z - t, 0) - np.maximum(-z - t, 0)


def lasso(X, y, alpha):
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    middle = X.mean(axis=0)
    G = (X - middle).T @ (X - middle) / len(y)
    c = (X - middle).T @ (y - y.mean()) / len(y)
    w = np.zeros(len(c))
    for _ in range(1000):
        for j in range(len(c)):
            if G[j, j] > 0:
                z = c[j] - G[j] @ w + G[j, j] * w[j]
                w[j] = (abs(z) > alpha) * (z - alpha * np.sign(z)) / G[j, j]
    return w, y.mean() - np.dot(middle, w)
