# caught by: test_confident_and_wrong | a stable sigmoid, then the logarithm of a probability that is 0
import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1 + small)


def log_loss(y, z):
    y, p = np.asarray(y, dtype=float), sigmoid(z)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
