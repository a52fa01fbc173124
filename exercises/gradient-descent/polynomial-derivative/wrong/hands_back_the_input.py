# caught by: test_input_is_left_alone | np.asarray makes no copy of a float array, so m = 0 returns the caller's own
import numpy as np


def derivative(c, m=1):
    c = np.asarray(c, dtype=np.float64)
    for _ in range(m):
        if len(c) == 1:
            return np.zeros(1)
        powers = np.arange(1.0, len(c))
        c = powers * c[1:]
    return c
