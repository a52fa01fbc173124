import numpy as np


def sigmoid(z):
    """The probability of class 1 for each score, float64, same shape as z."""
    z = np.asarray(z, dtype=np.float64)
    small = np.exp(-np.abs(z))  # between 0 and 1, however large z is
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def log_loss(y, z):
    """The mean log loss of the scores z for the true labels y."""
    y, z = np.asarray(y, dtype=np.float64), np.asarray(z, dtype=np.float64)
    # -ln σ(z) is ln(1 + e^-z) and -ln(1 - σ(z)) is ln(1 + e^z): the same formula, with the sign that y decides.
    wrong_way = (1.0 - 2.0 * y) * z
    # ln(1 + e^a) = max(a, 0) + ln(1 + e^-|a|)
    return np.mean(np.maximum(wrong_way, 0.0) + np.log1p(np.exp(-np.abs(wrong_way))))
