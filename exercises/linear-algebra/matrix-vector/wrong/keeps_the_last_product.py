# caught by: test_vector_by_hand | writes = where += is needed, so only the last product is left
import numpy as np


def times_vector(A, x):
    A, x = np.asarray(A, float), np.asarray(x, float)
    if A.shape[1] != len(x):
        raise ValueError("lengths do not fit")
    result = np.zeros(len(A))
    for i in range(len(A)):
        for k in range(len(x)):
            result[i] = A[i, k] * x[k]
    return result


def times_matrix(A, B):
    return np.stack([times_vector(A, column) for column in np.asarray(B, float).T], axis=1)
