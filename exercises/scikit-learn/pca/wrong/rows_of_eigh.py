# caught by: test_agrees_with_the_library | takes the rows of the matrix of eigenvectors instead of its columns
import numpy as np


def pca(X, k):
    X = np.asarray(X, dtype=np.float64)
    centred = X - X.mean(axis=0)
    values, vectors = np.linalg.eigh(centred.T @ centred / (len(X) - 1))
    values, vectors = values[::-1][:k], vectors[::-1][:k]
    components = vectors
    largest = np.abs(components).argmax(axis=1)
    components = components * np.sign(components[np.arange(k), largest])[:, None]
    return components, values, centred @ components.T
