import numpy as np


def train(X, y, batch_size, epochs, eta, rng):
    """The weights at the start and after each epoch."""
    X = np.asarray(X, dtype=np.float64)
    y = np.asarray(y, dtype=np.float64)
    n, d = X.shape
    w = np.zeros(d)
    path = [w]
    for _ in range(epochs):
        order = rng.permutation(n)
        for first in range(0, n, batch_size):
            batch = order[first : first + batch_size]  # a slice may reach beyond the end: the last batch is just shorter
            errors = X[batch] @ w - y[batch]
            w = w - eta * 2 / len(batch) * X[batch].T @ errors
        path.append(w)
    return np.array(path)
