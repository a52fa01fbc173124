# sorts each feature once and moves the rows over one by one; the tree is a nested tuple
import numpy as np


def best_split(X, y):
    X, y = np.array(X, dtype=float), np.array(y)
    hot = (y[:, None] == np.unique(y)).astype(float)
    n, best = len(y), (np.inf, None, None)
    for j in range(X.shape[1]):
        order = np.argsort(X[:, j])
        x, left = X[order, j], np.cumsum(hot[order], axis=0)[:-1]
        right = hot.sum(axis=0) - left
        size = np.arange(1.0, n)
        cost = (n - (left**2).sum(axis=1) / size - (right**2).sum(axis=1) / (n - size)) / n
        cost = np.where(x[1:] > x[:-1], cost, np.inf)
        if n > 1 and cost.min() < best[0]:
            i = cost.argmin()
            best = cost[i], j, x[i] + (x[i + 1] - x[i]) / 2
    return None if best[1] is None else best[1:]


def grow(X, y, depth):
    names, counts = np.unique(y, return_counts=True)
    split = None if depth == 0 or len(names) == 1 else best_split(X, y)
    if split is None:
        return names[np.argmax(counts)]
    left = X[:, split[0]] <= split[1]
    return (*split, grow(X[left], y[left], depth - 1), grow(X[~left], y[~left], depth - 1))


def tree_predict(X, y, queries, max_depth):
    tree = grow(np.array(X, dtype=float), np.array(y), max_depth)
    answers = []
    for query in queries:
        node = tree
        while isinstance(node, tuple):
            node = node[2] if query[node[0]] <= node[1] else node[3]
        answers.append(node)
    return np.array(answers)
