import numpy as np


def seeding_probabilities(X, centres):
    """Return for each point the probability of becoming the next centre."""
    X = np.asarray(X, dtype=np.float64)
    centres = np.asarray(centres, dtype=np.float64)
    return np.full(len(X), 1 / len(X))  # every point is equally likely: what should it be?


def kmeans_plus_plus(X, k, rng):
    """Return the row numbers of k starting centres, drawn with the generator rng."""
    X = np.asarray(X, dtype=np.float64)
    chosen = [int(rng.integers(len(X)))]
    # Draw the others, each with the probabilities that the centres so far give.
    return chosen


if __name__ == "__main__":
    X = np.array([[0.0], [2.0], [3.0], [6.0]])
    print("probabilities after 0:", seeding_probabilities(X, [[0.0]]).round(4))
    rng = np.random.default_rng(1)
    for _ in range(5):
        print("chosen rows:", kmeans_plus_plus(X, 2, rng))
