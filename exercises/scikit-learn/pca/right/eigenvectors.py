# eigenvectors of the covariance matrix
import numpy as np


def pca(X, k):
    X = np.array(X, dtype=float)
    C = np.atleast_2d(np.cov(X, rowvar=False))
    values, vectors = np.linalg.eigh(C)
    order = np.argsort(values)[::-1][:k]
    V = vectors[:, order]
    V = V * np.where(V.max(axis=0) >= -V.min(axis=0), 1.0, -1.0)
    return V.T, values[order], (X - X.mean(axis=0)) @ V
