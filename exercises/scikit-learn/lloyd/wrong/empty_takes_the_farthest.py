# caught by: test_an_empty_cluster_can_come_back | moves an empty centre to the farthest point, as scikit-learn does
import numpy as np


def lloyd(X, centres, max_steps=300):
    X, centres = np.asarray(X, float), np.array(centres, float)
    for _ in range(max_steps):
        distances = ((X[:, None] - centres) ** 2).sum(axis=2)
        labels = distances.argmin(axis=1)
        for j in range(len(centres)):
            if not (labels == j).any():
                labels[distances.min(axis=1).argmax()] = j
        centres = np.array([X[labels == j].mean(axis=0) if (labels == j).any() else centres[j] for j in range(len(centres))])
    return centres, ((X[:, None] - centres) ** 2).sum(axis=2).argmin(axis=1)
