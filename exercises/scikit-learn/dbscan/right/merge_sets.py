# union-find over pairs of core points; squared distances
import numpy as np


def dbscan(X, eps, min_samples):
    X = np.asarray(X, dtype=np.float64)
    squares = sum((column[:, None] - column) ** 2 for column in X.T)
    near = squares <= eps**2
    core = near.sum(axis=1) >= min_samples
    parent = list(range(len(X)))

    def root(i):
        while parent[i] != i:
            i = parent[i]
        return i

    for i, j in zip(*np.nonzero(near & core & core[:, None]), strict=True):
        a, b = sorted((root(int(i)), root(int(j))))
        parent[b] = a  # the smaller row number leads, so roots are in the right order
    leaders = sorted({root(i) for i in range(len(X)) if core[i]})
    labels = np.full(len(X), -1)
    for i in range(len(X)):
        reached = [i] if core[i] else np.flatnonzero(near[i] & core)
        if len(reached):
            labels[i] = min(leaders.index(root(int(j))) for j in reached)
    return labels
