# a class for the nodes; the gain is maximised; the last of equal splits is kept
import numpy as np


def gini(y):
    return 1 - sum(np.mean(y == name) ** 2 for name in set(y.tolist()))


def best_split(X, y):
    X, y = np.asarray(X, dtype=float), np.asarray(y)
    best, gain = None, -np.inf
    for j, column in enumerate(X.T):
        values = sorted(set(column.tolist()))
        for i in range(1, len(values)):
            t = 0.5 * values[i - 1] + 0.5 * values[i]
            left, right = y[column <= t], y[column > t]
            now = gini(y) - np.average([gini(left), gini(right)], weights=[len(left), len(right)])
            if now >= gain:
                best, gain = (j, t), now
    return best


class Node:
    def __init__(self, X, y, depth):
        names, counts = np.unique(y, return_counts=True)
        self.label, self.split = names[counts.argmax()], None
        if depth > 0 and counts.size > 1:
            self.split = best_split(X, y)
        if self.split:
            left = X[:, self.split[0]] <= self.split[1]
            self.left, self.right = Node(X[left], y[left], depth - 1), Node(X[~left], y[~left], depth - 1)

    def ask(self, query):
        if self.split is None:
            return self.label
        return (self.left if query[self.split[0]] <= self.split[1] else self.right).ask(query)


def tree_predict(X, y, queries, max_depth):
    root = Node(np.asarray(X, dtype=float), np.asarray(y), max_depth)
    return np.array([root.ask(query) for query in queries])
