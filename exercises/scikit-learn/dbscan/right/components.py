# connected components of the core points by spreading the smallest number; border points afterwards
from math import dist

import numpy as np


def dbscan(X, eps, min_samples):
    X = np.asarray(X, dtype=float).tolist()
    near = np.array([[dist(a, b) <= eps for b in X] for a in X])
    core = np.flatnonzero(near.sum(axis=0) >= min_samples)
    group = np.arange(len(core))
    links = near[np.ix_(core, core)]
    while len(core):
        spread = np.where(links, group, len(core)).min(axis=1)
        if np.array_equal(spread, group):
            break
        group = spread
    numbers = np.unique(group, return_inverse=True)[1]
    labels = [-1] * len(X)
    for i in range(len(X)):
        reached = numbers[near[i, core]] if i not in core else numbers[core == i]
        if len(reached):
            labels[i] = int(min(reached))
    return labels
