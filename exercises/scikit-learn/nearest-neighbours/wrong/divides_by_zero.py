# caught by: test_rows_that_coincide_with_the_query | takes 1/0 for infinity: all coinciding rows are worth the same, whatever their number
import numpy as np


def knn_predict(X, y, queries, k, weighted=False):
    X, queries = np.asarray(X, dtype=float), np.asarray(queries, dtype=float)
    names, code = np.unique(y, return_inverse=True)
    predicted = []
    for query in queries:
        r = np.sqrt(((X - query) ** 2).sum(axis=1))
        nearest = np.argsort(r, kind="stable")[:k]
        with np.errstate(divide="ignore"):
            votes = 1 / r[nearest] if weighted else np.ones(k)
        predicted.append(np.bincount(code[nearest], weights=votes).argmax())
    return names[predicted]
