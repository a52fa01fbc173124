# cdist for the distances, a one-hot matrix product for the sums; always walks all the steps that count
import numpy as np
from scipy.spatial.distance import cdist


def lloyd(X, centres, max_steps=300):
    X, centres = np.asarray(X, float), np.array(centres, float)
    k = len(centres)
    labels = np.argmin(cdist(X, centres), axis=1)
    for _ in range(max_steps):
        member = (labels[:, None] == np.arange(k)).astype(float)
        counts = member.sum(axis=0)
        full = counts > 0
        centres[full] = (member.T @ X)[full] / counts[full, None]
        labels = np.argmin(cdist(X, centres), axis=1)
    return centres, labels
