# calls itself, with plain lists
import numpy as np


def derivative(c, m=1):
    if m == 0:
        return np.array([float(v) for v in c])
    lower = [k * float(v) for k, v in enumerate(c)][1:]
    return derivative(lower or [0.0], m - 1)
