# caught by: test_a_tied_vote_goes_to_the_smaller_label | Counter.most_common takes the label that it met first, that of the nearest
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
        totals = {}
        for c, vote in zip(code[nearest], votes, strict=True):
            totals[c] = totals.get(c, 0.0) + vote
        predicted.append(max(totals, key=totals.get))
    return names[predicted]
