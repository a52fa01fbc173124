# caught by: test_by_hand | counts the links that come in, whoever they come from
import numpy as np


def pagerank(links, damping=0.85):
    n = len(links)
    M = np.zeros((n, n))
    for j, targets in enumerate(links):
        for i in targets:
            M[i, j] = 1 / len(targets)
        if not targets:
            M[:, j] = 1 / n
    counts = (M > 0).sum(axis=1) * 1.0
    return (1 - damping) / n + damping * counts / counts.sum()
