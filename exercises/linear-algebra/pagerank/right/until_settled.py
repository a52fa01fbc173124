# no matrix: rank flows along the lists until nothing changes
import numpy as np


def pagerank(links, damping=0.85):
    n = len(links)
    ranks = np.full(n, 1.0 / n)
    for _ in range(10_000):
        spread = (1 - damping) / n + damping * sum(ranks[j] for j in range(n) if not links[j]) / n
        new = np.full(n, spread)
        for j, targets in enumerate(links):
            for i in targets:
                new[i] += damping * ranks[j] / len(targets)
        done = np.abs(new - ranks).max() < 1e-14
        ranks = new
        if done:
            break
    return ranks
