# caught by: test_sigmoid_by_hand | e^-|z| for every z, but only one of the two fractions
import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-np.abs(np.asarray(z, dtype=float))))


def log_loss(y, z):
    y, z = np.asarray(y, dtype=float), np.asarray(z, dtype=float)
    return np.mean(np.logaddexp(0, (1 - 2 * y) * z))
