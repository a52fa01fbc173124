# caught by: test_dependent_columns | takes min(m, n) for the rank
import numpy as np


def projector(A):
    A = np.array(A, dtype=float)
    U, sizes, Vt = np.linalg.svd(A, full_matrices=False)
    Q = U[:, : min(A.shape)]
    return Q @ Q.T
