# caught by: test_example_by_hand | squares the singular values and stops there
import numpy as np


def pca(X, k):
    X = np.asarray(X, dtype=np.float64)
    centred = X - X.mean(axis=0)
    _, sizes, Vt = np.linalg.svd(centred, full_matrices=False)
    components = Vt[:k]
    largest = np.abs(components).argmax(axis=1)
    components = components * np.sign(components[np.arange(k), largest])[:, None]
    return components, sizes[:k] ** 2, centred @ components.T
