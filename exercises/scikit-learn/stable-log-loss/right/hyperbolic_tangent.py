# the sigmoid is a hyperbolic tangent, shifted and scaled; the loss is softplus minus y z
import numpy as np


def sigmoid(z):
    return 0.5 + 0.5 * np.tanh(np.asarray(z, dtype=float) / 2)


def log_loss(y, z):
    y, z = np.asarray(y, dtype=float), np.asarray(z, dtype=float)
    return np.logaddexp(0.0, z).mean() - (y @ z) / len(z)
