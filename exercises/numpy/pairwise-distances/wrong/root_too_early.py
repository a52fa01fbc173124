# caught by: test_example_by_hand | takes the root of each square, then adds
import numpy as np


def pairwise_distances(A, B):
    A, B = np.asarray(A, dtype=np.float64), np.asarray(B, dtype=np.float64)
    return np.sqrt((A[:, None] - B) ** 2).sum(axis=-1)
