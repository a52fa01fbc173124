# caught by: test_a_short_column_counts | calls a short direction zero
import numpy as np


def projector(A):
    A = np.array(A, dtype=float)
    U, sizes, Vt = np.linalg.svd(A, full_matrices=False)
    Q = U[:, sizes > 1e-3 * sizes.max()]
    return Q @ Q.T
