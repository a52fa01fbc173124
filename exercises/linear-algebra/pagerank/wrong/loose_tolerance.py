# caught by: test_agrees_with_networkx | stops when a round changes less than 1e-6
import numpy as np


def pagerank(links, damping=0.85):
    n = len(links)
    M = np.zeros((n, n))
    for j, targets in enumerate(links):
        for i in targets:
            M[i, j] = 1 / len(targets)
        if not targets:
            M[:, j] = 1 / n
    r = np.full(n, 1 / n)
    for _ in range(5000):
        new = (1 - damping) / n + damping * M @ r
        if np.abs(new - r).sum() < 1e-6:
            return new
        r = new
    return r
