# caught by: test_far_from_the_origin | the shortcut without a guard: far out even negative numbers come under the root
import numpy as np


def pairwise_distances(A, B):
    A, B = np.asarray(A, dtype=np.float64), np.asarray(B, dtype=np.float64)
    with np.errstate(invalid="ignore"):
        return np.sqrt((A**2).sum(axis=1)[:, None] + (B**2).sum(axis=1) - 2 * A @ B.T)
