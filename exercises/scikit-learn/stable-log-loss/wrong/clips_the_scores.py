# caught by: test_confident_and_wrong | clips the scores at 500, so that exp cannot overflow
import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-np.clip(z, -500, 500)))


def log_loss(y, z):
    y, z = np.asarray(y, dtype=float), np.clip(z, -500, 500)
    return np.mean(np.log1p(np.exp(z)) - y * z)
