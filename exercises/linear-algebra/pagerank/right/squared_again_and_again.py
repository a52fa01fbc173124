# squares the matrix of the whole move: thirteen times make 8,192 rounds
import numpy as np


def pagerank(links, damping=0.85):
    n = len(links)
    whole = np.full((n, n), (1 - damping) / n)
    for page, targets in enumerate(links):
        for target in targets or range(n):
            whole[target, page] += damping / (len(targets) or n)
    for _ in range(13):
        whole = whole @ whole
        whole /= whole.sum(axis=0)
    return whole.mean(axis=1)
