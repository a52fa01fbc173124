# caught by: test_whole_numbers_and_data_untouched | brings the caller's columns to unit size in place
import numpy as np


def projector(A):
    A = np.asarray(A, dtype=float)
    A /= max(np.abs(A).max(), 1e-300)
    U, sizes, Vt = np.linalg.svd(A, full_matrices=False)
    Q = U[:, sizes > 1e-10 * sizes.max()]
    return Q @ Q.T
