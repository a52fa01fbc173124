# a while loop, and each batch's small normal equations
import numpy as np


def train(X, y, batch_size, epochs, eta, rng):
    X, y = np.array(X, float), np.array(y, float)
    w = np.zeros(X.shape[1])
    path = [w]
    while len(path) <= epochs:
        left = rng.permutation(np.arange(len(y)))
        while left.size:
            now, left = left[:batch_size], left[batch_size:]
            A, b = X[now], y[now]
            w = w + 2 * eta / now.size * (A.T @ b - A.T @ A @ w)
        path.append(w)
    return np.stack(path)
