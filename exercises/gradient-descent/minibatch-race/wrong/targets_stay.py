# caught by: test_batches_that_fit | shuffles the rows of X and forgets the targets
import numpy as np


def train(X, y, batch_size, epochs, eta, rng):
    X = np.asarray(X, dtype=np.float64)
    y = np.asarray(y, dtype=np.float64)
    n, d = X.shape
    w = np.zeros(d)
    path = [w]
    for _ in range(epochs):
        order = rng.permutation(n)
        rows = X[order]
        for first in range(0, n, batch_size):
            batch = slice(first, first + batch_size)
            errors = rows[batch] @ w - y[batch]
            w = w - eta * 2 / len(y[batch]) * rows[batch].T @ errors
        path.append(w)
    return np.array(path)
