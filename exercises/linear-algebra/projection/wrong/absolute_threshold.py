# caught by: test_the_scale_does_not_matter | compares the singular values with a fixed number
import numpy as np


def projector(A):
    A = np.array(A, dtype=float)
    U, sizes, Vt = np.linalg.svd(A, full_matrices=False)
    Q = U[:, sizes > 1e-10]
    return Q @ Q.T
