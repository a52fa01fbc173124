# |x - q|^2 = |x|^2 - 2 x.q + |q|^2, then one label after the other
import numpy as np


def knn_predict(X, y, queries, k, weighted=False):
    X, Q, y = np.array(X, float), np.array(queries, float), np.array(y)
    squares = np.maximum((X * X).sum(1) - 2 * Q @ X.T + (Q * Q).sum(1)[:, None], 0.0)
    predicted = np.empty(len(Q), dtype=y.dtype)
    for i, row in enumerate(squares):
        order = np.lexsort((np.arange(len(X)), row))[:k]
        r = np.sqrt(row[order])
        weight = r**0
        if weighted:
            weight = 1.0 * (r == 0) if r[0] == 0 else r**-1.0
        best = -1.0
        for label in sorted(set(y[order].tolist())):
            total = weight[y[order] == label].sum()
            if total > best:
                best, predicted[i] = total, label
    return predicted
