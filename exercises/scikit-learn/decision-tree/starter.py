import numpy as np


def best_split(X, y):
    """The (feature, threshold) of lowest cost, or None if no feature has two different values."""
    # For each feature, for each midpoint: who goes left, who goes right, what does it cost?
    return None


def tree_predict(X, y, queries, max_depth):
    """Grow a tree on X and y, and return one label for each query."""
    y = np.asarray(y)
    # A leaf? Then the most common label. Otherwise split, and let each part answer its own queries.
    return np.full(len(queries), y[0])


if __name__ == "__main__":
    X, y = np.array([[1, 5], [2, 1], [3, 6], [4, 2]]), np.array([0, 0, 1, 1])
    print("best split:", best_split(X, y))
    for depth in range(3):
        print("depth", depth, "labels", tree_predict(X, y, [[2.5, 9.0], [2.6, 9.0]], depth))
