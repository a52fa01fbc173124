# caught by: test_small_integers | subtracts in the type of the data: uint8 wraps round
import numpy as np


def knn_predict(X, y, queries, k, weighted=False):
    X, queries = np.asarray(X), np.asarray(queries)
    names, code = np.unique(y, return_inverse=True)
    predicted = []
    for query in queries:
        r = np.sqrt(((X - query) ** 2).sum(axis=1))
        nearest = np.argsort(r, kind="stable")[:k]
        votes = np.ones(k)
        if weighted:
            zero = r[nearest] == 0
            votes = zero.astype(float) if zero.any() else 1 / r[nearest]
        predicted.append(np.bincount(code[nearest], weights=votes).argmax())
    return names[predicted]
