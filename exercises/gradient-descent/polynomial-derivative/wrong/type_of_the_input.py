# caught by: test_whole_numbers | computes in the type of the input, and small whole numbers overflow
import numpy as np


def derivative(c, m=1):
    c = np.array(c)
    for _ in range(m):
        if len(c) == 1:
            return np.zeros(1)
        powers = np.arange(1, len(c)).astype(c.dtype)
        c = powers * c[1:]
    return c.astype(float)
