# caught by: test_dependent_columns | takes only an exact 0 for zero, but rounding leaves 1e-16
import numpy as np


def projector(A):
    A = np.array(A, dtype=float)
    U, sizes, Vt = np.linalg.svd(A, full_matrices=False)
    Q = U[:, sizes > 0]
    return Q @ Q.T
