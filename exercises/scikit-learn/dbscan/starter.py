import numpy as np


def dbscan(X, eps, min_samples):
    """Return the cluster of each point, numbered from 0; noise is -1."""
    X = np.asarray(X, dtype=np.float64)
    n = len(X)
    labels = np.full(n, -1, dtype=np.int64)
    # Who is near whom? Who is a core point? Then start a cluster from each core point that has none yet.
    return labels


if __name__ == "__main__":
    X = np.array([[0.0], [1.0], [2.0], [7.0], [8.0], [9.0], [20.0]])
    for min_samples in (1, 2, 3, 4):
        print("min_samples", min_samples, "labels", dbscan(X, 1.0, min_samples))
