# keeps the smallest squares while the centres come; draws from the cumulative sum
import numpy as np


def seeding_probabilities(X, centres):
    X = np.array(X, dtype=float)
    nearest = np.full(len(X), np.inf)
    for centre in np.array(centres, dtype=float):
        nearest = np.minimum(nearest, np.sum((X - centre) ** 2, axis=1))
    return nearest / np.sum(nearest)


def kmeans_plus_plus(X, k, rng):
    X = np.array(X, dtype=float)
    chosen = np.zeros(k, dtype=np.int64)
    nearest = np.ones(len(X))
    for step in range(k):
        edges = np.cumsum(nearest)
        chosen[step] = np.searchsorted(edges, rng.random() * edges[-1], side="right")
        squares = np.sum((X - X[chosen[step]]) ** 2, axis=1)
        nearest = squares if step == 0 else np.minimum(nearest, squares)
    return chosen
