# caught by: test_independent_columns | takes the right singular vectors
import numpy as np


def projector(A):
    A = np.array(A, dtype=float)
    U, sizes, Vt = np.linalg.svd(A, full_matrices=False)
    Q = Vt.T[:, sizes > 1e-10 * sizes.max()]
    return Q @ Q.T
