# each pair becomes one number, counted by bincount
import numpy as np


def confusion(truth, predicted):
    names = np.unique(np.concatenate([truth, predicted]))
    k = len(names)
    pair = np.searchsorted(names, truth) * k + np.searchsorted(names, predicted)
    return np.bincount(pair, minlength=k * k).reshape(k, k)


def scores(C):
    C = np.asarray(C).astype(np.float64)
    r, q, s = C.sum(1), C.sum(0), C.sum()
    with np.errstate(divide="ignore", invalid="ignore"):
        f1 = np.nan_to_num(2 * np.diag(C) / (r + q))
        mcc = np.nan_to_num((s * np.trace(C) - r @ q) / (np.sqrt(s * s - r @ r) * np.sqrt(s * s - q @ q)))
    return np.array([f1.mean(), np.trace(C) / s, mcc])
