# caught by: test_lists_and_data_untouched | X -= X.mean(axis=0) changes the caller's array
import numpy as np


def pca(X, k):
    X = np.asarray(X, dtype=np.float64)
    X -= X.mean(axis=0)
    centred = X
    _, sizes, Vt = np.linalg.svd(centred, full_matrices=False)
    components = Vt[:k]
    largest = np.abs(components).argmax(axis=1)
    components = components * np.sign(components[np.arange(k), largest])[:, None]
    return components, sizes[:k] ** 2 / (len(X) - 1), centred @ components.T
