# caught by: test_frequencies_of_pairs | draws two candidates and keeps the better one, as the library does
import numpy as np


def seeding_probabilities(X, centres):
    X = np.asarray(X, dtype=np.float64)
    centres = np.asarray(centres, dtype=np.float64)
    squares = ((X[:, None, :] - centres) ** 2).sum(axis=2)
    nearest = squares.min(axis=1)
    return nearest / nearest.sum()


def kmeans_plus_plus(X, k, rng):
    X = np.asarray(X, dtype=np.float64)
    chosen = [int(rng.integers(len(X)))]
    while len(chosen) < k:
        p = seeding_probabilities(X, X[chosen])
        candidates = rng.choice(len(X), size=2, p=p)
        costs = [((X[:, None] - X[[*chosen, c]]) ** 2).sum(axis=2).min(axis=1).sum() for c in candidates]
        chosen.append(int(candidates[np.argmin(costs)]))
    return chosen
