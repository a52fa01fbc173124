import numpy as np


def agglomerate(X, method):
    """Return one row per merge: the two cluster numbers, the height, the size of the new cluster."""
    X = np.asarray(X, dtype=np.float64)
    n = len(X)
    clusters = {i: [i] for i in range(n)}  # number of a cluster -> rows of its points
    merges = np.zeros((n - 1, 4))
    # n - 1 times: find the two nearest clusters, write down a row, replace the two by the new one.
    return merges


if __name__ == "__main__":
    X = np.array([[0.0], [1.0], [4.0], [10.0]])
    for method in ("single", "complete", "average", "ward"):
        print(method)
        print(agglomerate(X, method).round(3))
