# caught by: test_only_the_order_of_the_scores_counts | tries thresholds between 0 and 1 only
import numpy as np


def counts(y, s):
    """True and false positives at each different score, the highest score first."""
    y, s = np.asarray(y, dtype=np.float64), np.asarray(s, dtype=np.float64)
    s = np.clip(s, 0.0, 1.0)
    order = np.argsort(-s)
    s, tp = s[order], np.cumsum(y[order])
    last = np.append(s[1:] != s[:-1], True)
    said_yes = np.arange(1.0, len(s) + 1)[last]
    return tp[last], said_yes - tp[last]


def roc_curve(y, s):
    """False and true positive rates, from (0, 0) on, one point for each different score, the highest first."""
    tp, fp = counts(y, s)
    return np.append(0.0, fp / fp[-1]), np.append(0.0, tp / tp[-1])


def roc_auc(y, s):
    """The area under the ROC curve, by trapezoids."""
    fpr, tpr = roc_curve(y, s)
    return np.sum(np.diff(fpr) * (tpr[1:] + tpr[:-1]) / 2)


def average_precision(y, s):
    """The sum of the precisions at each different score, weighted by the gain in recall."""
    tp, fp = counts(y, s)
    gain = np.diff(tp / tp[-1], prepend=0.0)
    return np.sum(gain * tp / (tp + fp))
