# caught by: test_many_near_neighbours_outweigh | leaves out the square root: the order is right, the weights are not
import numpy as np


def knn_predict(X, y, queries, k, weighted=False):
    X, queries = np.asarray(X, dtype=float), np.asarray(queries, dtype=float)
    names, code = np.unique(y, return_inverse=True)
    predicted = []
    for query in queries:
        r = ((X - query) ** 2).sum(axis=1)
        nearest = np.argsort(r, kind="stable")[:k]
        votes = np.ones(k)
        if weighted:
            zero = r[nearest] == 0
            votes = zero.astype(float) if zero.any() else 1 / r[nearest]
        predicted.append(np.bincount(code[nearest], weights=votes).argmax())
    return names[predicted]
