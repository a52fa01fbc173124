# caught by: test_rows_that_coincide_with_the_query | gives a row at distance 0 one vote and lets the others vote too
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
            votes = np.where(r[nearest] == 0, 1.0, 1 / np.where(r[nearest] == 0, 1.0, r[nearest]))
        predicted.append(np.bincount(code[nearest], weights=votes).argmax())
    return names[predicted]
