# rows of each class counted for each different score; NumPy's own trapezoid
import numpy as np


def tallies(y, s):
    values, place = np.unique(np.negative(np.asarray(s, dtype=float)), return_inverse=True)
    tp = np.bincount(place, weights=np.asarray(y, dtype=float), minlength=len(values)).cumsum()
    return tp, np.bincount(place).cumsum()


def roc_curve(y, s):
    tp, total = tallies(y, s)
    fp = total - tp
    return np.concatenate([[0.0], fp / fp.max()]), np.concatenate([[0.0], tp / tp.max()])


def roc_auc(y, s):
    fpr, tpr = roc_curve(y, s)
    return np.trapezoid(tpr, fpr)


def average_precision(y, s):
    tp, total = tallies(y, s)
    return np.diff(np.insert(tp, 0, 0)) @ (tp / total) / tp[-1]
