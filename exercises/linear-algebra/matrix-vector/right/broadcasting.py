# no loop at all: all products in one array, then a sum over one axis
import numpy as np


def dot(row, x):
    return (row * x).sum(axis=-1)


def times_vector(A, x):
    A, x = np.asarray(A).astype(np.float64), np.asarray(x).astype(np.float64)
    if A.shape[-1] != x.shape[0]:
        raise ValueError
    return dot(A, x)


def times_matrix(A, B):
    A, B = np.asarray(A).astype(np.float64), np.asarray(B).astype(np.float64)
    if A.shape[-1] != B.shape[0]:
        raise ValueError
    return dot(A[:, None, :], B.T[None, :, :])
