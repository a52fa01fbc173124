# caught by: test_confident_and_wrong | clips the probabilities at 1e-15, as old tutorials do
import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1 + small)


def log_loss(y, z):
    y, p = np.asarray(y, dtype=float), np.clip(sigmoid(z), 1e-15, 1 - 1e-15)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
