# dictionary of neighbours and a recursive visit
import numpy as np


def dbscan(X, eps, min_samples):
    X = np.array(X, dtype=float)
    neighbours = [np.nonzero(np.linalg.norm(X - x, axis=1) <= eps)[0].tolist() for x in X]
    labels = {}

    def visit(i, name):
        labels[i] = name
        if len(neighbours[i]) >= min_samples:
            for j in neighbours[i]:
                if j not in labels:
                    visit(j, name)

    count = 0
    for i, found in enumerate(neighbours):
        if len(found) >= min_samples and i not in labels:
            visit(i, count)
            count += 1
    return np.array([labels.get(i, -1) for i in range(len(X))])
