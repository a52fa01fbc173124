# keeps row numbers and looks up blocks of the distance table; ward from the growth of the squares
import numpy as np
from scipy.spatial.distance import cdist


def squares(X):
    return ((X - X.mean(axis=0)) ** 2).sum()


def agglomerate(X, method):
    X = np.array(X, dtype=np.float64)
    D = cdist(X, X)
    pick = {"single": np.amin, "complete": np.amax, "average": np.mean}.get(method)

    def gap(a, b):
        if pick:
            return pick(D[np.ix_(a, b)])
        return np.sqrt(2 * (squares(X[a + b]) - squares(X[a]) - squares(X[b])))

    groups = [[i] for i in range(len(X))]  # position = cluster number; merged ones become None
    merges = np.empty((len(X) - 1, 4))
    for row in merges:
        alive = [i for i, group in enumerate(groups) if group]
        height, i, j = min((gap(groups[i], groups[j]), i, j) for i in alive for j in alive if i < j)
        row[:] = [i, j, height, len(groups[i]) + len(groups[j])]
        groups.append(groups[i] + groups[j])
        groups[i] = groups[j] = None
    return merges
