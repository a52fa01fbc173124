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
        # Go through order in pieces of batch_size, and step after each.
    return np.array(path)


if __name__ == "__main__":
    rng = np.random.default_rng(1)
    X = rng.normal(size=(60, 2))
    y = X @ [2.0, -1.0] + 0.1 * rng.normal(size=60)
    for batch_size in (60, 10, 1):
        path = train(X, y, batch_size, 5, 0.05, np.random.default_rng(2))
        print("batches of", batch_size, "end at", path[-1])
