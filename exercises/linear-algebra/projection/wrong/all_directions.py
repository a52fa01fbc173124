# caught by: test_dependent_columns | takes every left singular vector, also those of size 0
import numpy as np


def projector(A):
    A = np.array(A, dtype=float)
    U, sizes, Vt = np.linalg.svd(A, full_matrices=False)
    Q = U
    return Q @ Q.T
