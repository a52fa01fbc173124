# scipy's distances; the draw as a race of exponential clocks
import numpy as np
from scipy.spatial.distance import cdist


def seeding_probabilities(X, centres):
    p = cdist(np.asarray(X, dtype=float), np.asarray(centres, dtype=float), "sqeuclidean").min(axis=1)
    return p / p.sum()


def kmeans_plus_plus(X, k, rng):
    X = np.asarray(X, dtype=float)
    chosen = [int(rng.permutation(len(X))[0])]
    for _ in range(k - 1):
        with np.errstate(divide="ignore"):
            chosen.append(int(np.argmin(rng.exponential(size=len(X)) / seeding_probabilities(X, X[chosen]))))
    return np.array(chosen)
