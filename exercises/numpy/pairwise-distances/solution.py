import numpy as np


def pairwise_distances(A, B):
    """Distance from every row of A to every row of B, shape (n, m)."""
    A = np.asarray(A, dtype=np.float64)
    B = np.asarray(B, dtype=np.float64)
    # (n, 1, d) minus (m, d) broadcasts to (n, m, d): every row of A meets every row of B.
    differences = A[:, None] - B
    return np.sqrt((differences**2).sum(axis=-1))
