# plain Python: members in lists, a double loop for the nearest pair
from math import dist, inf, sqrt
from statistics import fmean

import numpy as np


def apart(A, B, method):
    if method == "ward":
        middle_a = [fmean(column) for column in zip(*A, strict=True)]
        middle_b = [fmean(column) for column in zip(*B, strict=True)]
        return sqrt(2 / (1 / len(A) + 1 / len(B))) * dist(middle_a, middle_b)
    distances = [dist(a, b) for a in A for b in B]
    return min(distances) if method == "single" else max(distances) if method == "complete" else fmean(distances)


def agglomerate(X, method):
    alive = [(i, [tuple(map(float, x))]) for i, x in enumerate(X)]
    n = len(alive)
    merges = []
    while len(alive) > 1:
        best = inf, None, None
        for q in range(len(alive)):
            for p in range(q):
                height = apart(alive[p][1], alive[q][1], method)
                if height < best[0]:
                    best = height, p, q
        height, p, q = best
        (j, B), (i, A) = alive.pop(q), alive.pop(p)
        alive.append((n + len(merges), A + B))
        merges.append((min(i, j), max(i, j), height, len(A + B)))
    return np.array(merges, dtype=float) if merges else np.empty((0, 4))
