# plain loops and sums, stops when the labels repeat; labels come back as a list
import math

import numpy as np


def lloyd(X, centres, max_steps=300):
    points = [[float(v) for v in row] for row in X]
    places = [[float(v) for v in row] for row in centres]

    def label(point):
        return min(range(len(places)), key=lambda j: math.dist(point, places[j]))  # min keeps the first of equals

    labels = [label(p) for p in points]
    for _ in range(max_steps):
        for j in range(len(places)):
            mine = [p for p, name in zip(points, labels, strict=True) if name == j]
            if mine:
                places[j] = [math.fsum(column) / len(mine) for column in zip(*mine, strict=True)]
        again = [label(p) for p in points]
        if again == labels:
            break
        labels = again
    return np.array(places), labels
