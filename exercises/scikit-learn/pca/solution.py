import numpy as np


def pca(X, k):
    """Return the first k components (k, d), their variances (k,) and the scores (n, k)."""
    X = np.asarray(X, dtype=np.float64)
    centred = X - X.mean(axis=0)
    _, sizes, Vt = np.linalg.svd(centred, full_matrices=False)  # the rows of Vt are the directions, the largest first
    components = Vt[:k]
    largest = np.abs(components).argmax(axis=1)
    components = components * np.sign(components[np.arange(k), largest])[:, None]
    return components, sizes[:k] ** 2 / (len(X) - 1), centred @ components.T
