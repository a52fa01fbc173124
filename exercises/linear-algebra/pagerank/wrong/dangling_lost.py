# caught by: test_by_hand | does not treat dangling pages, so rank gets lost
import numpy as np


def pagerank(links, damping=0.85):
    n = len(links)
    M = np.zeros((n, n))
    for j, targets in enumerate(links):
        for i in targets:
            M[i, j] = 1 / len(targets)
    r = np.full(n, 1 / n)
    for _ in range(5000):
        r = (1 - damping) / n + damping * M @ r
    return r
