# the adjusted Rand index from the confusion matrix of pairs; MI as a difference of entropies
import numpy as np


def entropy(*labels):
    keys = np.stack([np.asarray(v) for v in labels])
    p = np.unique(keys, axis=1, return_counts=True)[1] / keys.shape[1]
    return float(-(p * np.log(p)).sum())


def mutual_information(a, b):
    return entropy(a) + entropy(b) - entropy(a, b)


def normalised_mutual_information(a, b):
    if np.ptp(np.asarray(a)) == 0 and np.ptp(np.asarray(b)) == 0:
        return 1.0
    return mutual_information(a, b) / np.mean([entropy(a), entropy(b)])


def adjusted_rand(a, b):
    a, b = np.asarray(a), np.asarray(b)
    upper = np.triu(np.ones((len(a), len(a)), dtype=bool), 1)
    in_a, in_b = (a[:, None] == a)[upper], (b[:, None] == b)[upper]
    tp, fp = float((in_a & in_b).sum()), float((~in_a & in_b).sum())
    fn, tn = float((in_a & ~in_b).sum()), float((~in_a & ~in_b).sum())
    if fp == fn == 0:
        return 1.0
    return 2 * (tp * tn - fn * fp) / ((tp + fn) * (fn + tn) + (tp + fp) * (fp + tn))
