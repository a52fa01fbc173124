# all distances by cdist, the votes as one table: queries by labels
import numpy as np
from scipy.spatial.distance import cdist


def knn_predict(X, y, queries, k, weighted=False):
    y = np.asarray(y)
    names = np.unique(y)
    r = cdist(np.asarray(X, dtype=float), np.asarray(queries, dtype=float)).T
    nearest = np.argsort(r, axis=1, kind="stable")[:, :k]
    r = np.take_along_axis(r, nearest, axis=1)
    votes = np.ones_like(r)
    if weighted:
        with np.errstate(divide="ignore"):
            votes = 1 / r
        touching = (r == 0).any(axis=1)
        votes[touching] = r[touching] == 0
    table = (votes[:, :, None] * (y[nearest][:, :, None] == names)).sum(axis=1)
    return names[table.argmax(axis=1)]
