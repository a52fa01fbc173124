# caught by: test_float64_arrays_of_the_right_shape | thinks of square matrices only: the result gets the shape of A
import numpy as np


def times_vector(A, x):
    A, x = np.asarray(A, float), np.asarray(x, float)
    if A.shape[1] != len(x):
        raise ValueError("lengths do not fit")
    result = np.zeros(len(x))
    for i in range(min(A.shape)):
        result[i] = sum(A[i] * x)
    return result


def times_matrix(A, B):
    A, B = np.asarray(A, float), np.asarray(B, float)
    if A.shape[1] != len(B):
        raise ValueError("lengths do not fit")
    result = np.zeros(A.shape)
    for i in range(A.shape[0]):
        for j in range(min(A.shape[1], B.shape[1])):
            result[i, j] = sum(A[i] * B[:, j])
    return result
