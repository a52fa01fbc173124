import numpy as np


def knn_predict(X, y, queries, k, weighted=False):
    """One label for each query: the vote of its k nearest training rows."""
    X, queries = np.asarray(X, dtype=np.float64), np.asarray(queries, dtype=np.float64)
    names, code = np.unique(y, return_inverse=True)  # names are sorted, so the smaller label has the smaller code
    predicted = []
    for query in queries:
        distance = np.sqrt(((X - query) ** 2).sum(axis=1))
        nearest = np.argsort(distance, kind="stable")[:k]  # stable: of equals the earlier row comes first
        votes = np.ones(k)
        if weighted:
            coincide = distance[nearest] == 0
            votes = coincide.astype(np.float64) if coincide.any() else 1 / distance[nearest]
        totals = np.bincount(code[nearest], weights=votes)
        predicted.append(totals.argmax())  # of equals argmax takes the first, the smaller label
    return names[predicted]
