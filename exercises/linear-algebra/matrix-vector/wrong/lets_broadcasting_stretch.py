# caught by: test_lengths_that_do_not_fit | no check: a length of 1 is stretched without a word
import numpy as np


def times_vector(A, x):
    return (np.asarray(A, float) * np.asarray(x, float)).sum(axis=1)


def times_matrix(A, B):
    B = np.asarray(B, float)
    return np.stack([times_vector(A, B[:, j]) for j in range(B.shape[1])], axis=1)
