import numpy as np


def pagerank(links, damping=0.85):
    """Return the rank of each page: the share of time that a random surfer spends there."""
    n = len(links)
    move = np.zeros((n, n))  # column j: where the surfer goes from page j
    for j, targets in enumerate(links):
        if len(targets) > 0:
            move[targets, j] = 1 / len(targets)
        else:
            move[:, j] = 1 / n
    # r = (1 - d) / n + d * move @ r, solved for r
    return np.linalg.solve(np.eye(n) - damping * move, np.full(n, (1 - damping) / n))
