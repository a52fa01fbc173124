# caught by: test_the_sums_are_your_own | math.sumprod multiplies and adds in one go
import math

import numpy as np


def times_vector(A, x):
    A, x = np.asarray(A, float), np.asarray(x, float)
    if A.shape[1] != len(x):
        raise ValueError("lengths do not fit")
    return np.array([math.sumprod(row.tolist(), x.tolist()) for row in A])


def times_matrix(A, B):
    B = np.asarray(B, float)
    return np.stack([times_vector(A, B[:, j]) for j in range(B.shape[1])], axis=1)
