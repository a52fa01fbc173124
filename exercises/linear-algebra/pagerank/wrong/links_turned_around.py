# caught by: test_by_hand | gives rank to the pages that link here
import numpy as np


def pagerank(links, damping=0.85):
    n = len(links)
    M = np.zeros((n, n))
    for j, targets in enumerate(links):
        for i in targets:
            M[j, i] = 1 / len(targets)
    sums = M.sum(axis=0)
    M = np.where(sums == 0, 1 / n, M / np.where(sums == 0, 1, sums))
    r = np.full(n, 1 / n)
    for _ in range(5000):
        r = (1 - damping) / n + damping * M @ r
    return r
