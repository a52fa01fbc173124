# caught by: test_by_hand | writes the size of one of the two clusters
from itertools import combinations

import numpy as np


def distance(A, B, method):
    if method == "ward":
        a, b = len(A), len(B)
        return np.sqrt(2 * a * b / (a + b)) * np.linalg.norm(A.mean(axis=0) - B.mean(axis=0))
    pairs = np.sqrt(((A[:, None] - B) ** 2).sum(axis=2))
    return {"single": np.min, "complete": np.max, "average": np.mean}[method](pairs)


def agglomerate(X, method):
    X = np.asarray(X, dtype=np.float64)
    n = len(X)
    clusters = {i: X[[i]] for i in range(n)}
    merges = np.zeros((n - 1, 4))
    for step in range(n - 1):
        i, j = min(combinations(clusters, 2), key=lambda pair: distance(clusters[pair[0]], clusters[pair[1]], method))
        A, B = clusters.pop(i), clusters.pop(j)
        clusters[n + step] = np.vstack([A, B])
        merges[step] = i, j, distance(A, B, method), len(B)
    return merges
