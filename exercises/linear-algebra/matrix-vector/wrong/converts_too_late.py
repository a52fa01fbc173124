# caught by: test_small_number_types | multiplies first and makes the sum a float afterwards
import numpy as np


def times_vector(A, x):
    A, x = np.asarray(A), np.asarray(x)
    if A.shape[1] != len(x):
        raise ValueError("lengths do not fit")
    return (A * x).sum(axis=1).astype(np.float64)


def times_matrix(A, B):
    A, B = np.asarray(A), np.asarray(B)
    if A.shape[1] != len(B):
        raise ValueError("lengths do not fit")
    return np.array([[(A[i] * B[:, j]).sum() for j in range(B.shape[1])] for i in range(len(A))], dtype=np.float64)
