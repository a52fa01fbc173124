# the table with np.add.at; nansum for the logarithms; squares instead of pairs
import numpy as np


def table(a, b):
    i, j = (np.unique(np.asarray(labels), return_inverse=True)[1].ravel() for labels in (a, b))
    counts = np.zeros((i.max() + 1, j.max() + 1))
    np.add.at(counts, (i, j), 1)
    return counts


def mutual_information(a, b):
    p = table(a, b) / len(a)
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.nansum(p * (np.log(p) - np.log(p.sum(axis=0)) - np.log(p.sum(axis=1))[:, None]))


def normalised_mutual_information(a, b):
    both = mutual_information(a, a) + mutual_information(b, b)  # a labelling knows its own entropy about itself
    return mutual_information(a, b) * 2 / both if both > 1e-12 else 1.0


def adjusted_rand(a, b):
    counts, n = table(a, b), len(a)
    S, A, B = ((t**2).sum() - n for t in (counts, counts.sum(axis=1), counts.sum(axis=0)))
    E = A * B / (n * (n - 1))
    with np.errstate(invalid="ignore"):
        score = np.divide(S - E, (A + B) / 2 - E)
    return 1.0 if np.isnan(score) else score
