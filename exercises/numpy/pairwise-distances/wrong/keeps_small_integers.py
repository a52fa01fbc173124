# caught by: test_other_number_types | subtracts in the type that comes in: 3 - 5 is 254 in uint8
import numpy as np


def pairwise_distances(A, B):
    A, B = np.asarray(A), np.asarray(B)
    return np.sqrt(((A[:, None] - B) ** 2).sum(axis=-1).astype(np.float64))
