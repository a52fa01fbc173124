# caught by: test_by_hand | takes one batch per epoch and leaves the others out
import numpy as np


def train(X, y, batch_size, epochs, eta, rng):
    X = np.asarray(X, dtype=np.float64)
    y = np.asarray(y, dtype=np.float64)
    n, d = X.shape
    w = np.zeros(d)
    path = [w]
    for _ in range(epochs):
        order = rng.permutation(n)
        for first in range(0, min(n, batch_size), batch_size):
            batch = order[first : first + batch_size]
            errors = X[batch] @ w - y[batch]
            w = w - eta * 2 / len(batch) * X[batch].T @ errors
        path.append(w)
    return np.array(path)
