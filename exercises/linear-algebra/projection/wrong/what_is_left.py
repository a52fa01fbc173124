# caught by: test_by_hand | returns I - P
import numpy as np


def projector(A):
    A = np.array(A, dtype=float)
    U, sizes, Vt = np.linalg.svd(A, full_matrices=False)
    Q = U[:, sizes > 1e-10 * sizes.max()]
    return np.eye(len(A)) - Q @ Q.T
