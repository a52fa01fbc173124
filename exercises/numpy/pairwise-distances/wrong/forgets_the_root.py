# caught by: test_example_by_hand | stops at the squared distance
import numpy as np


def pairwise_distances(A, B):
    A, B = np.asarray(A, dtype=np.float64), np.asarray(B, dtype=np.float64)
    return ((A[:, None] - B) ** 2).sum(axis=-1)
