# caught by: test_far_scores | types the formula in as it stands: exp(-z) overflows for very negative scores
import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-np.asarray(z, dtype=float)))


def log_loss(y, z):
    y, z = np.asarray(y, dtype=float), np.asarray(z, dtype=float)
    return np.mean(np.logaddexp(0, z) - y * z)
