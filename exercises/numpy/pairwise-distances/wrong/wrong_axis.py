# caught by: test_everything_the_same_size | adds up over the points of B instead of the columns
import numpy as np


def pairwise_distances(A, B):
    A, B = np.asarray(A, dtype=np.float64), np.asarray(B, dtype=np.float64)
    return np.sqrt(((A[:, None] - B) ** 2).sum(axis=1))
