# caught by: test_weighted_votes | lets all rows vote by weight, not only the k nearest
import numpy as np


def knn_predict(X, y, queries, k, weighted=False):
    X, queries = np.asarray(X, dtype=float), np.asarray(queries, dtype=float)
    names, code = np.unique(y, return_inverse=True)
    predicted = []
    for query in queries:
        r = np.sqrt(((X - query) ** 2).sum(axis=1))
        nearest = np.argsort(r, kind="stable")[:k]
        if weighted:
            nearest = np.arange(len(X))
            zero = r == 0
            votes = zero.astype(float) if zero.any() else 1 / r
        else:
            votes = np.ones(k)
        predicted.append(np.bincount(code[nearest], weights=votes).argmax())
    return names[predicted]
