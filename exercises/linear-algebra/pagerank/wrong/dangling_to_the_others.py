# caught by: test_by_hand | jumps from a dangling page to all pages but that one
import numpy as np


def pagerank(links, damping=0.85):
    n = len(links)
    M = np.zeros((n, n))
    for j, targets in enumerate(links):
        for i in targets:
            M[i, j] = 1 / len(targets)
        if not targets:
            M[:, j] = 1 / max(n - 1, 1)
            M[j, j] = 0 if n > 1 else 1
    r = np.full(n, 1 / n)
    for _ in range(5000):
        r = (1 - damping) / n + damping * M @ r
    return r
