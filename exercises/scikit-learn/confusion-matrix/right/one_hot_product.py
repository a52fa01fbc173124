# one-hot tables and a matrix product; MCC as the correlation of the two tables
import numpy as np


def confusion(truth, predicted):
    truth, predicted = np.asarray(truth), np.asarray(predicted)
    names = np.union1d(truth, predicted)
    T, P = ((side[:, None] == names).astype(np.int64) for side in (truth, predicted))
    return T.T @ P


def scores(C):
    P = np.array(C, dtype=float)
    P /= P.sum()
    tp, fn, fp = np.diag(P), P.sum(axis=1) - np.diag(P), P.sum(axis=0) - np.diag(P)
    bottom = 2 * tp + fp + fn
    f1 = np.where(tp > 0, 2 * tp / np.where(bottom > 0, bottom, 1), 0.0)
    together = 2 * tp.sum() / (2 * tp.sum() + fp.sum() + fn.sum())
    r, q = P.sum(axis=1), P.sum(axis=0)
    one_class = max(np.count_nonzero(np.sum(C, axis=0)) == 1, np.count_nonzero(np.sum(C, axis=1)) == 1)
    mcc = 0.0 if one_class else (tp - r * q).sum() / ((r * (1 - r)).sum() * (q * (1 - q)).sum()) ** 0.5
    return f1.sum() / len(f1), together, mcc
