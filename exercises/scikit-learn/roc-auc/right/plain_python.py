# groupby over sorted pairs, plain numbers; the AUC from ranks
from itertools import groupby

import numpy as np


def steps(y, s):
    tp = fp = 0
    for _, rows in groupby(sorted(zip(map(float, s), map(int, y), strict=True), reverse=True), key=lambda row: row[0]):
        labels = [label for _, label in rows]
        tp, fp = tp + sum(labels), fp + len(labels) - sum(labels)
        yield tp, fp


def roc_curve(y, s):
    points = [(0, 0), *steps(y, s)]
    positive, negative = points[-1]
    return np.array([fp / negative for _, fp in points]), np.array([tp / positive for tp, _ in points])


def roc_auc(y, s):
    y, s = [int(v) for v in y], [float(v) for v in s]
    positive = sum(y)
    ranks = [sum(b < a for b in s) + (1 + sum(b == a for b in s)) / 2 for a in s]
    total = sum(rank for rank, label in zip(ranks, y, strict=True) if label)
    return (total - positive * (positive + 1) / 2) / (positive * (len(y) - positive))


def average_precision(y, s):
    total, before = 0.0, 0
    for tp, fp in steps(y, s):
        total += (tp - before) * tp / (tp + fp)
        before = tp
    return total / before
