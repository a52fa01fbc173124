# sorted pairs and a dictionary; returns a list
import math


def knn_predict(X, y, queries, k, weighted=False):
    rows = [[float(v) for v in row] for row in X]
    labels = [label.item() if hasattr(label, "item") else label for label in y]
    answers = []
    for query in queries:
        point = [float(v) for v in query]
        near = sorted((math.dist(row, point), i) for i, row in enumerate(rows))[:k]
        if weighted and near[0][0] == 0:
            near = [(1.0, i) for r, i in near if r == 0]
        totals = {}
        for r, i in near:
            totals[labels[i]] = totals.get(labels[i], 0.0) + (1 / r if weighted else 1.0)
        answers.append(min(totals, key=lambda label: (-totals[label], label)))
    return answers
