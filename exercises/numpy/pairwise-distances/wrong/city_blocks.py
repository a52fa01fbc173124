# caught by: test_example_by_hand | adds up absolute differences instead of squares
import numpy as np


def pairwise_distances(A, B):
    A, B = np.asarray(A, dtype=np.float64), np.asarray(B, dtype=np.float64)
    return np.abs(A[:, None] - B).sum(axis=-1)
