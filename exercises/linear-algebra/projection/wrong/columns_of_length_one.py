# caught by: test_independent_columns | brings the columns to length 1, but they are not perpendicular
import numpy as np


def projector(A):
    A = np.array(A, dtype=float)
    lengths = np.linalg.norm(A, axis=0)
    Q = A / np.where(lengths == 0, 1.0, lengths)
    return Q @ Q.T
