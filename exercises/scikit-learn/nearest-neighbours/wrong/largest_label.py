# caught by: test_even_k | compares with >= while looking for the most votes
import numpy as np


def knn_predict(X, y, queries, k, weighted=False):
    X, queries = np.asarray(X, dtype=float), np.asarray(queries, dtype=float)
    names, code = np.unique(y, return_inverse=True)
    predicted = []
    for query in queries:
        r = np.sqrt(((X - query) ** 2).sum(axis=1))
        nearest = np.argsort(r, kind="stable")[:k]
        votes = np.ones(k)
        if weighted:
            zero = r[nearest] == 0
            votes = zero.astype(float) if zero.any() else 1 / r[nearest]
        totals = np.bincount(code[nearest], weights=votes)
        predicted.append(np.flatnonzero(totals == totals.max())[-1])
    return names[predicted]
