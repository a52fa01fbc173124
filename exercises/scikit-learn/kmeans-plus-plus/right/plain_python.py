# lists; a wheel of fortune turned by hand
import numpy as np


def seeding_probabilities(X, centres):
    squares = [min(sum((float(a) - float(b)) ** 2 for a, b in zip(x, c, strict=True)) for c in centres) for x in X]
    return np.array([s / sum(squares) for s in squares])


def kmeans_plus_plus(X, k, rng):
    chosen = []
    while len(chosen) < k:
        p = seeding_probabilities(X, [X[i] for i in chosen]) if chosen else [1 / len(X)] * len(X)
        ball = rng.random()
        for i, share in enumerate(p):
            ball -= share
            if ball < 0 and share > 0:
                chosen.append(i)
                break
    return chosen
