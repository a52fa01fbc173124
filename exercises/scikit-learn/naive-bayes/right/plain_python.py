# plain Python, number by number
import math
from statistics import fmean

import numpy as np


def split(X, y):
    labels = [str(v) if isinstance(v, str) else int(v) for v in y]
    return {c: [[float(v) for v in row] for row, label in zip(X, labels, strict=True) if label == c] for c in sorted(set(labels))}


def normalise(table):
    result = []
    for logs in table:
        shares = [math.exp(value - max(logs)) for value in logs]
        result.append([share / sum(shares) for share in shares])
    return np.array(result)


def variance(values):
    middle = fmean(values)
    return fmean((v - middle) ** 2 for v in values)


def gaussian_nb(X, y, queries, smoothing=1e-9):
    extra = smoothing * max(variance([float(row[j]) for row in X]) for j in range(len(X[0])))
    models = []
    for rows in split(X, y).values():
        columns = list(zip(*rows, strict=True))
        models.append((math.log(len(rows) / len(X)), [(fmean(c), variance(c) + extra) for c in columns]))
    table = []
    for q in queries:
        logs = []
        for share, features in models:
            for x, (m, v) in zip(q, features, strict=True):
                share += -math.log(2 * math.pi * v) / 2 - (float(x) - m) ** 2 / (2 * v)
            logs.append(share)
        table.append(logs)
    return normalise(table)


def multinomial_nb(X, y, queries, alpha=1.0):
    models = []
    for rows in split(X, y).values():
        totals = [sum(column) + alpha for column in zip(*rows, strict=True)]
        models.append((math.log(len(rows) / len(X)), [math.log(t / sum(totals)) for t in totals]))
    return normalise([[share + sum(float(x) * t for x, t in zip(q, logs, strict=True)) for share, logs in models] for q in queries])
