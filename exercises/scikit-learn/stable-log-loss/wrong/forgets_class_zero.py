# caught by: test_loss_agrees_with_scikit_learn | takes only -y ln p, the cross-entropy of one-hot labels with one column missing
import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1 + small)


def log_loss(y, z):
    y, z = np.asarray(y, dtype=float), np.asarray(z, dtype=float)
    return np.mean(y * np.logaddexp(0, -z))
