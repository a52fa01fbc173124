# caught by: test_the_generator_decides | draws from np.random and ignores rng
import numpy as np


def seeding_probabilities(X, centres):
    X = np.asarray(X, dtype=np.float64)
    centres = np.asarray(centres, dtype=np.float64)
    squares = ((X[:, None, :] - centres) ** 2).sum(axis=2)
    nearest = squares.min(axis=1)
    return nearest / nearest.sum()


def kmeans_plus_plus(X, k, rng):
    X = np.asarray(X, dtype=np.float64)
    chosen = [int(np.random.randint(len(X)))]
    while len(chosen) < k:
        p = seeding_probabilities(X, X[chosen])
        chosen.append(int(np.random.choice(len(X), p=p)))
    return chosen
