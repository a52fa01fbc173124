# caught by: test_probabilities_of_random_points | takes the farthest centre
import numpy as np


def seeding_probabilities(X, centres):
    X = np.asarray(X, dtype=np.float64)
    centres = np.asarray(centres, dtype=np.float64)
    squares = ((X[:, None, :] - centres) ** 2).sum(axis=2)
    nearest = squares.max(axis=1)
    return nearest / nearest.sum()


def kmeans_plus_plus(X, k, rng):
    X = np.asarray(X, dtype=np.float64)
    chosen = [int(rng.integers(len(X)))]
    while len(chosen) < k:
        p = seeding_probabilities(X, X[chosen])
        chosen.append(int(rng.choice(len(X), p=p)))
    return chosen
