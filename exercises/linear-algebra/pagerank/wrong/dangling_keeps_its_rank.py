# caught by: test_by_hand | lets dangling pages link to themselves
import numpy as np


def pagerank(links, damping=0.85):
    n = len(links)
    M = np.zeros((n, n))
    for j, targets in enumerate(links):
        for i in targets:
            M[i, j] = 1 / len(targets)
        if not targets:
            M[j, j] = 1
    r = np.full(n, 1 / n)
    for _ in range(5000):
        r = (1 - damping) / n + damping * M @ r
    return r
