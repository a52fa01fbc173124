# caught by: test_random_graphs | divides by the number of links that come in
import numpy as np


def pagerank(links, damping=0.85):
    n = len(links)
    M = np.zeros((n, n))
    for j, targets in enumerate(links):
        for i in targets:
            M[i, j] = 1 / len(targets)
        if not targets:
            M[:, j] = 1 / n
    counts = (M > 0).sum(axis=1)
    M = (M > 0) / np.maximum(counts, 1)[:, None]
    r = np.full(n, 1 / n)
    for _ in range(5000):
        r = (1 - damping) / n + damping * M @ r
    return r
