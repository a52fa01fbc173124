# caught by: test_every_row_once | draws each row anew, so that some come twice and some never
import numpy as np


def train(X, y, batch_size, epochs, eta, rng):
    X = np.asarray(X, dtype=np.float64)
    y = np.asarray(y, dtype=np.float64)
    n, d = X.shape
    w = np.zeros(d)
    path = [w]
    for _ in range(epochs):
        order = rng.integers(0, n, size=n)
        for first in range(0, n, batch_size):
            batch = order[first : first + batch_size]
            errors = X[batch] @ w - y[batch]
            w = w - eta * 2 / len(batch) * X[batch].T @ errors
        path.append(w)
    return np.array(path)
