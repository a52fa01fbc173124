# caught by: test_the_first_centre | always starts with the first point
import numpy as np


def seeding_probabilities(X, centres):
    X = np.asarray(X, dtype=np.float64)
    centres = np.asarray(centres, dtype=np.float64)
    squares = ((X[:, None, :] - centres) ** 2).sum(axis=2)
    nearest = squares.min(axis=1)
    return nearest / nearest.sum()


def kmeans_plus_plus(X, k, rng):
    X = np.asarray(X, dtype=np.float64)
    chosen = [0]
    while len(chosen) < k:
        p = seeding_probabilities(X, X[chosen])
        chosen.append(int(rng.choice(len(X), p=p)))
    return chosen
