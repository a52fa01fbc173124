# one row of the table at a time
import numpy as np


def pairwise_distances(A, B):
    A, B = np.asarray(A, dtype=np.float64), np.asarray(B, dtype=np.float64)
    table = np.empty((len(A), len(B)))
    for i, point in enumerate(A):
        table[i] = np.sqrt(np.sum(np.square(B - point), axis=1))
    return table
