# caught by: test_random_graphs | jumps with probability d and follows links with 1 - d
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
        r = damping / n + (1 - damping) * M @ r
    return r
