# caught by: test_every_row_is_its_own_nearest_neighbour | skips the nearest row, as if the query were always one of the training rows
import numpy as np


def knn_predict(X, y, queries, k, weighted=False):
    X, queries = np.asarray(X, dtype=float), np.asarray(queries, dtype=float)
    names, code = np.unique(y, return_inverse=True)
    predicted = []
    for query in queries:
        r = np.sqrt(((X - query) ** 2).sum(axis=1))
        nearest = np.argsort(r, kind="stable")[1 : k + 1]
        votes = np.ones(len(nearest))
        if weighted:
            zero = r[nearest] == 0
            votes = zero.astype(float) if zero.any() else 1 / r[nearest]
        predicted.append(np.bincount(code[nearest], weights=votes).argmax())
    return names[predicted]
