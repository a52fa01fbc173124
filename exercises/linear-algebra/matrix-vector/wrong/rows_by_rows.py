# caught by: test_matrix_by_hand | goes along the rows of B instead of down its columns
import numpy as np


def times_vector(A, x):
    A, x = np.asarray(A, float), np.asarray(x, float)
    if A.shape[1] != len(x):
        raise ValueError("lengths do not fit")
    return np.array([sum(row * x) for row in A])


def times_matrix(A, B):
    A, B = np.asarray(A, float), np.asarray(B, float)
    if A.shape[1] != len(B):
        raise ValueError("lengths do not fit")
    return np.array([[sum(row * other) for other in B] for row in A])
