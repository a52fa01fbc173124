# caught by: test_signs | leaves the signs as the library gives them
import numpy as np


def pca(X, k):
    X = np.asarray(X, dtype=np.float64)
    centred = X - X.mean(axis=0)
    _, sizes, Vt = np.linalg.svd(centred, full_matrices=False)
    components = Vt[:k]
    largest = np.abs(components).argmax(axis=1)
    return components, sizes[:k] ** 2 / (len(X) - 1), centred @ components.T
