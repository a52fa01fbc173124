# caught by: test_columns_of_zeros | >= keeps all directions if every size is 0
import numpy as np


def projector(A):
    A = np.array(A, dtype=float)
    U, sizes, Vt = np.linalg.svd(A, full_matrices=False)
    Q = U[:, sizes >= 1e-10 * sizes.max()]
    return Q @ Q.T
