# caught by: test_small_number_types | makes the result in the type of A: int32 wraps around
import numpy as np


def times_vector(A, x):
    return times_matrix(A, np.asarray(x)[:, None])[:, 0]


def times_matrix(A, B):
    A, B = np.asarray(A), np.asarray(B)
    if A.shape[1] != len(B):
        raise ValueError("lengths do not fit")
    result = np.zeros((len(A), B.shape[1]), dtype=A.dtype)
    for i in range(len(A)):
        for j in range(B.shape[1]):
            for k in range(len(B)):
                result[i, j] += A[i, k] * B[k, j]
    return result
