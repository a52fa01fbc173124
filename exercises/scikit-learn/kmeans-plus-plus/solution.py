import numpy as np


def seeding_probabilities(X, centres):
    """Return for each point the probability of becoming the next centre."""
    X = np.asarray(X, dtype=np.float64)
    centres = np.asarray(centres, dtype=np.float64)
    squares = ((X[:, None, :] - centres) ** 2).sum(axis=2)  # (n, m): every point against every centre
    nearest = squares.min(axis=1)
    return nearest / nearest.sum()


def kmeans_plus_plus(X, k, rng):
    """Return the row numbers of k starting centres, drawn with the generator rng."""
    X = np.asarray(X, dtype=np.float64)
    chosen = [int(rng.integers(len(X)))]
    while len(chosen) < k:
        p = seeding_probabilities(X, X[chosen])  # 0 for a point that is a centre already
        chosen.append(int(rng.choice(len(X), p=p)))
    return chosen
