# caught by: test_a_smaller_batch_at_the_end | divides by batch_size, also where the batch is smaller
import numpy as np


def train(X, y, batch_size, epochs, eta, rng):
    X = np.asarray(X, dtype=np.float64)
    y = np.asarray(y, dtype=np.float64)
    n, d = X.shape
    w = np.zeros(d)
    path = [w]
    for _ in range(epochs):
        order = rng.permutation(n)
        for first in range(0, n, batch_size):
            batch = order[first : first + batch_size]
            errors = X[batch] @ w - y[batch]
            w = w - eta * 2 / batch_size * X[batch].T @ errors
        path.append(w)
    return np.array(path)
