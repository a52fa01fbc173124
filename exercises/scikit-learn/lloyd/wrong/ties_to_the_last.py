# caught by: test_a_tie_goes_to_the_first | compares with <= while looking for the nearest
import numpy as np


def assign(X, centres):
    labels, best = np.zeros(len(X), dtype=int), np.full(len(X), np.inf)
    for j, centre in enumerate(centres):
        distance = ((X - centre) ** 2).sum(axis=1)
        nearer = distance <= best
        labels[nearer], best[nearer] = j, distance[nearer]
    return labels


def lloyd(X, centres, max_steps=300):
    X, centres = np.asarray(X, float), np.array(centres, float)
    for _ in range(max_steps):
        labels = assign(X, centres)
        for j in range(len(centres)):
            if (labels == j).any():
                centres[j] = X[labels == j].mean(axis=0)
    return centres, assign(X, centres)
