# caught by: test_example_by_hand | subtracts row from row: no new axis, so sets of different size do not fit
import numpy as np


def pairwise_distances(A, B):
    A, B = np.asarray(A, dtype=np.float64), np.asarray(B, dtype=np.float64)
    return np.sqrt(((A - B) ** 2).sum(axis=1))
