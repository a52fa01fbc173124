# one direction after the other: find it, take it out of the points, repeat
import numpy as np


def pca(X, k):
    X = np.asarray(X, dtype=np.float64)
    centred = X - np.mean(X, axis=0)
    rest, components, variances = centred.copy(), [], []
    for _ in range(k):
        v = np.linalg.svd(rest)[2][0]
        if v[np.argmax(np.abs(v))] < 0:
            v = -v
        components.append(v)
        variances.append(np.var(centred @ v, ddof=1))
        rest = rest - np.outer(rest @ v, v)
    return np.array(components), np.array(variances), centred @ np.array(components).T
