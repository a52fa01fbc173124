# a loop over the columns: never more than an (n, m) table in memory
import numpy as np


def pairwise_distances(A, B):
    A, B = np.asarray(A, dtype=np.float64), np.asarray(B, dtype=np.float64)
    total = np.zeros((A.shape[0], B.shape[0]))
    for a, b in zip(A.T, B.T, strict=True):
        total += np.subtract.outer(a, b) ** 2
    return total**0.5
