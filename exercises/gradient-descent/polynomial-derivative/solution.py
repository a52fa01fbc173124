import numpy as np


def derivative(c, m=1):
    """Coefficients of the m-th derivative; c[k] belongs to x**k."""
    c = np.array(c, dtype=np.float64)  # a copy, so m = 0 does not hand back the caller's array
    for _ in range(m):
        if len(c) == 1:
            return np.zeros(1)  # a constant: every further derivative is 0
        powers = np.arange(1.0, len(c))
        c = powers * c[1:]  # drop the constant; what is left moves down by one place
    return c
