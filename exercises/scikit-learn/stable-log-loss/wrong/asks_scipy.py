# caught by: test_the_formulas_are_your_own | hands the work to the library
import numpy as np
from scipy.special import expit, log_expit


def sigmoid(z):
    return expit(np.asarray(z, dtype=float))


def log_loss(y, z):
    y, z = np.asarray(y, dtype=float), np.asarray(z, dtype=float)
    return -np.mean(y * log_expit(z) + (1 - y) * log_expit(-z))
