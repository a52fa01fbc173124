# a Counter of pairs; precision and recall for each class; whole numbers of any size
import math
from collections import Counter

import numpy as np


def confusion(truth, predicted):
    truth, predicted = list(truth), list(predicted)
    names = sorted(set(truth) | set(predicted))
    counts = Counter(zip(truth, predicted, strict=True))
    return np.array([[counts[a, b] for b in names] for a in names])


def scores(C):
    C = [[int(v) for v in row] for row in C]
    k, total = len(C), sum(map(sum, C))
    rows, columns = [sum(row) for row in C], [sum(column) for column in zip(*C, strict=True)]
    hits = sum(C[i][i] for i in range(k))
    f1 = []
    for i in range(k):
        recall = C[i][i] / rows[i] if rows[i] else 0.0
        precision = C[i][i] / columns[i] if columns[i] else 0.0
        f1.append(2 * precision * recall / (precision + recall) if precision + recall else 0.0)
    top = total * hits - sum(r * q for r, q in zip(rows, columns, strict=True))
    bottom = (total**2 - sum(r * r for r in rows)) * (total**2 - sum(q * q for q in columns))
    return [sum(f1) / k, hits / total, top / math.sqrt(bottom) if bottom else 0.0]
