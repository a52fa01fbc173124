# caught by: test_frequencies_of_pairs | draws all centres uniformly, without repetition
import numpy as np


def seeding_probabilities(X, centres):
    X = np.asarray(X, dtype=np.float64)
    centres = np.asarray(centres, dtype=np.float64)
    squares = ((X[:, None, :] - centres) ** 2).sum(axis=2)
    nearest = squares.min(axis=1)
    return nearest / nearest.sum()


def kmeans_plus_plus(X, k, rng):
    X = np.asarray(X, dtype=np.float64)
    return rng.choice(len(X), size=k, replace=False)
