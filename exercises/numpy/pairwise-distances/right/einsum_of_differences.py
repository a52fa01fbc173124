# einsum squares and adds in one go
import numpy as np


def pairwise_distances(A, B):
    diff = np.expand_dims(np.asarray(A, np.float64), 1) - np.expand_dims(np.asarray(B, np.float64), 0)
    return np.sqrt(np.einsum("ijc,ijc->ij", diff, diff))
