# caught by: test_example_by_hand | forgets axis: one number for the whole table
import numpy as np


def pairwise_distances(A, B):
    A, B = np.asarray(A, dtype=np.float64), np.asarray(B, dtype=np.float64)
    return np.linalg.norm(A[:, None] - B)
