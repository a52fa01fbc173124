# caught by: test_input_is_left_alone | multiplies the columns of the caller's own array
import numpy as np


def times_vector(A, x):
    A, x = np.asarray(A, dtype=float), np.asarray(x, dtype=float)
    if A.shape[1] != len(x):
        raise ValueError("lengths do not fit")
    A *= x
    return A.sum(axis=1)


def times_matrix(A, B):
    B = np.asarray(B, dtype=float)
    return np.stack([times_vector(np.array(A, dtype=float), B[:, j]) for j in range(B.shape[1])], axis=1)
