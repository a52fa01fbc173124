# caught by: test_matrix_by_hand | takes * for the matrix product
import numpy as np


def times_vector(A, x):
    A, x = np.asarray(A, float), np.asarray(x, float)
    return (A * x).sum(axis=1)


def times_matrix(A, B):
    return np.asarray(A, float) * np.asarray(B, float)
