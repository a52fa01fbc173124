# jumps straight to the m-th derivative: the factor is (k + m)(k + m - 1)…(k + 1)
import math

import numpy as np


def derivative(c, m=1):
    c = np.asarray(c, dtype=float)
    if m >= len(c):
        return np.array([0.0])
    return np.array([math.perm(k, m) * c[k] for k in range(m, len(c))])
