# lists, Counter and exact fractions; returns a list
from collections import Counter
from fractions import Fraction


def times_gini(labels):
    return len(labels) - sum(Fraction(c * c, len(labels)) for c in Counter(labels).values())


def best_split(X, y):
    rows, labels = [[float(v) for v in row] for row in X], [str(v) if isinstance(v, str) else int(v) for v in y]
    found = []
    for j in range(len(rows[0])):
        values = sorted({row[j] for row in rows})
        for low, high in zip(values, values[1:], strict=False):
            sides = [[label for row, label in zip(rows, labels, strict=True) if (row[j] <= low) == side] for side in (True, False)]
            found.append((times_gini(sides[0]) + times_gini(sides[1]), j, (low + high) / 2))
    return min(found)[1:] if found else None


def tree_predict(X, y, queries, max_depth):
    if max_depth == 0 or len(set(y)) == 1 or (split := best_split(X, y)) is None:
        counts = Counter(y)
        return [min(counts, key=lambda label: (-counts[label], label))] * len(queries)
    j, t = split
    answers = [None] * len(queries)
    for side in (True, False):
        mine = [i for i, row in enumerate(X) if (row[j] <= t) == side]
        asked = [i for i, query in enumerate(queries) if (query[j] <= t) == side]
        part = tree_predict([X[i] for i in mine], [y[i] for i in mine], [queries[i] for i in asked], max_depth - 1)
        for i, label in zip(asked, part, strict=True):
            answers[i] = label
    return answers
