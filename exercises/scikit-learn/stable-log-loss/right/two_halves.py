# the two halves through a mask; the loss with logaddexp
import numpy as np


def sigmoid(z):
    z = np.array(z, dtype=float)
    p = np.empty(z.shape)
    right = z >= 0
    p[right] = 1 / (1 + np.exp(-z[right]))
    p[~right] = np.exp(z[~right]) / (1 + np.exp(z[~right]))
    return p


def log_loss(y, z):
    z = np.asarray(z, dtype=float)
    return float(np.where(np.asarray(y) == 1, np.logaddexp(0, -z), np.logaddexp(0, z)).mean())
