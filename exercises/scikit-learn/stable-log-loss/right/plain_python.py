# one score after the other, with the math module
import math

import numpy as np


def one(z):
    if z >= 0:
        return 1 / (1 + math.exp(-z))
    return math.exp(z) / (1 + math.exp(z))


def sigmoid(z):
    z = np.asarray(z)
    return np.array([one(float(v)) for v in z.ravel()], dtype=np.float64).reshape(z.shape)


def log_loss(y, z):
    total = 0.0
    for label, score in zip(y, z, strict=True):
        a = -float(score) if label == 1 else float(score)
        total += math.log1p(math.exp(a)) if a < 0 else a + math.log1p(math.exp(-a))
    return total / len(y)
