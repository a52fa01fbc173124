# caught by: test_example_by_hand | weighs by r instead of 1/r: the far ones count more
import numpy as np


def knn_predict(X, y, queries, k, weighted=False):
    X, queries = np.asarray(X, dtype=float), np.asarray(queries, dtype=float)
    names, code = np.unique(y, return_inverse=True)
    predicted = []
    for query in queries:
        r = np.sqrt(((X - query) ** 2).sum(axis=1))
        nearest = np.argsort(r, kind="stable")[:k]
        votes = r[nearest] if weighted else np.ones(k)
        predicted.append(np.bincount(code[nearest], weights=votes).argmax())
    return names[predicted]
