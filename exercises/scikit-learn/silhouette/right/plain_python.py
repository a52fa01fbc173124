# math.dist and dictionaries
from math import dist
from statistics import fmean

import numpy as np


def silhouette_samples(X, labels):
    points = [tuple(float(v) for v in row) for row in X]
    labels = [int(v) for v in labels]
    clusters = {name: [j for j, label in enumerate(labels) if label == name] for name in labels}
    if len(clusters) == 1:
        raise ValueError("at least two clusters, please")
    scores = []
    for i, name in enumerate(labels):
        others = [dist(points[i], points[j]) for j in clusters[name] if j != i]
        b = min(fmean(dist(points[i], points[j]) for j in members) for other, members in clusters.items() if other != name)
        a = fmean(others) if others else b
        scores.append(0.0 if a == b else 1 - a / b if a < b else b / a - 1)
    return np.array(scores)


def silhouette_score(X, labels):
    return fmean(silhouette_samples(X, labels).tolist())
