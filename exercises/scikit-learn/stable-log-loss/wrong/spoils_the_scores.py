# caught by: test_input_is_left_alone | flips the sign of the scores in place
import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1 + small)


def log_loss(y, z):
    y, z = np.asarray(y), np.asarray(z, dtype=float)
    z[y == 1] *= -1
    return np.mean(np.logaddexp(0, z))
