# caught by: test_far_from_the_origin | the shortcut with the scalar product, which loses the digits far out
import numpy as np


def pairwise_distances(A, B):
    A, B = np.asarray(A, dtype=np.float64), np.asarray(B, dtype=np.float64)
    squares = (A**2).sum(axis=1)[:, None] + (B**2).sum(axis=1) - 2 * A @ B.T
    return np.sqrt(np.maximum(squares, 0))
