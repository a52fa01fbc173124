# the eigenvectors of the n by n table of products: good for many features
import numpy as np


def pca(X, k):
    X = np.asarray(X) * 1.0
    X = X - X.mean(axis=0, keepdims=True)
    values, U = np.linalg.eigh(X @ X.T)
    values, U = values[::-1][:k], U[:, ::-1][:, :k]
    components = (U.T @ X) / np.sqrt(values)[:, None]
    for row in components:
        row *= 1.0 if max(row, key=abs) > 0 else -1.0
    return components, values / (X.shape[0] - 1), X @ components.T
