# caught by: test_one_row_per_point_of_A | gives B the new axis in front: rows belong to B
import numpy as np


def pairwise_distances(A, B):
    A, B = np.asarray(A, dtype=np.float64), np.asarray(B, dtype=np.float64)
    return np.sqrt(((A - B[:, None]) ** 2).sum(axis=-1))
