import numpy as np


def projector(A):
    """Return P (m, m), which sends each vector to the nearest one in the span of the columns of A."""
    # The left singular vectors are perpendicular; those with a singular value of 0 are no part of the span.
    U, sizes, _ = np.linalg.svd(np.asarray(A, dtype=np.float64), full_matrices=False)
    Q = U[:, sizes > 1e-10 * sizes[0]]
    return Q @ Q.T
