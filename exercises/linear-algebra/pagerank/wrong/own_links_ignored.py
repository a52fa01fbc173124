# caught by: test_by_hand | leaves links to the page itself out
import numpy as np


def pagerank(links, damping=0.85):
    n = len(links)
    M = np.zeros((n, n))
    for j, targets in enumerate(links):
        targets = [i for i in targets if i != j]
        for i in targets:
            M[i, j] = 1 / len(targets)
        if not targets:
            M[:, j] = 1 / n
    r = np.full(n, 1 / n)
    for _ in range(5000):
        r = (1 - damping) / n + damping * M @ r
    return r
