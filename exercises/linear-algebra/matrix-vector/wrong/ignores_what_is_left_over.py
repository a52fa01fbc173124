# caught by: test_lengths_that_do_not_fit | zip stops at the shorter of the two
import numpy as np


def times_vector(A, x):
    return np.array([sum(float(a) * float(b) for a, b in zip(row, x, strict=False)) for row in A])


def times_matrix(A, B):
    return np.stack([times_vector(A, column) for column in np.asarray(B, float).T], axis=1)
