# one threshold after the other; the AUC over all pairs
import numpy as np


def roc_curve(y, s):
    y, s = np.array(y), np.array(s)
    points = [(0.0, 0.0)]
    for t in np.unique(s)[::-1]:
        points.append((np.mean(s[y == 0] >= t), np.mean(s[y == 1] >= t)))
    fpr, tpr = np.array(points).T
    return fpr, tpr


def roc_auc(y, s):
    y, s = np.array(y), np.array(s, dtype=float)
    difference = s[y == 1][:, None] - s[y == 0]
    return np.mean(np.sign(difference)) / 2 + 0.5


def average_precision(y, s):
    y, s = np.array(y, dtype=float), np.array(s)
    # each row of class 1 brings the precision at its own score
    return float(np.mean([y[s >= t].mean() for t in s[y == 1]]))
