# caught by: test_example_by_hand | root of the mean square, as in an error measure
import numpy as np


def pairwise_distances(A, B):
    A, B = np.asarray(A, dtype=np.float64), np.asarray(B, dtype=np.float64)
    return np.sqrt(((A[:, None] - B) ** 2).mean(axis=-1))
