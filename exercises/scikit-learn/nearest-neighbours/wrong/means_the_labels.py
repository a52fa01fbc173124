# caught by: test_one_vote_each | takes the mean of the labels and rounds it, as if they were measurements
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
        predicted.append(int(np.average(code[nearest], weights=votes).round()))
    return names[predicted]
