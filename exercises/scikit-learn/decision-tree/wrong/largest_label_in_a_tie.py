# caught by: test_no_questions | takes the last of the most common labels
import numpy as np


def impurity(code):
    """Gini impurity of a set of rows, from the codes of their labels."""
    shares = np.bincount(code) / len(code)
    return 1 - (shares**2).sum()


def best_split(X, y):
    """The (feature, threshold) of lowest cost, or None if no feature has two different values."""
    X = np.asarray(X, dtype=np.float64)
    code = np.unique(y, return_inverse=True)[1]
    lowest, best = np.inf, None
    for j in range(X.shape[1]):
        values = np.unique(X[:, j])
        for threshold in (values[:-1] + values[1:]) / 2:
            left = X[:, j] <= threshold
            cost = left.sum() * impurity(code[left]) + (~left).sum() * impurity(code[~left])
            if cost < lowest:
                lowest, best = cost, (j, threshold)
    return best


def tree_predict(X, y, queries, max_depth):
    """Grow a tree on X and y, and return one label for each query."""
    X, queries, y = np.asarray(X, dtype=np.float64), np.asarray(queries, dtype=np.float64), np.asarray(y)
    names, counts = np.unique(y, return_counts=True)
    question = best_split(X, y) if max_depth > 0 and len(names) > 1 else None
    if question is None:
        return np.repeat(names[::-1][counts[::-1].argmax()], len(queries))
    feature, threshold = question
    answer = np.empty(len(queries), dtype=y.dtype)
    for side in (True, False):
        rows, asked = (X[:, feature] <= threshold) == side, (queries[:, feature] <= threshold) == side
        answer[asked] = tree_predict(X[rows], y[rows], queries[asked], max_depth - 1)
    return answer
