import numpy as np


def silhouette_samples(X, labels):
    """Return the silhouette of each point."""
    X = np.asarray(X, dtype=np.float64)
    labels = np.asarray(labels)
    return np.zeros(len(X))


def silhouette_score(X, labels):
    """Return the mean silhouette."""
    return 0.0


if __name__ == "__main__":
    X = np.array([[0.0], [2.0], [10.0], [14.0]])
    for labels in ([0, 0, 1, 1], [0, 1, 1, 1], [0, 1, 0, 1]):
        print("labels", labels, "silhouettes", np.round(silhouette_samples(X, labels), 4), "mean", round(float(silhouette_score(X, labels)), 4))
