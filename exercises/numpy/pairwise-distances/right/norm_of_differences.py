# np.linalg.norm along the last axis
import numpy as np


def pairwise_distances(A, B):
    A, B = np.array(A, dtype=float), np.array(B, dtype=float)
    return np.linalg.norm(A[:, np.newaxis, :] - B[np.newaxis, :, :], axis=2)
