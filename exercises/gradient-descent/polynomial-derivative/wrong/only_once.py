# caught by: test_powers | forgets m
import numpy as np


def derivative(c, m=1):
    c = np.array(c, dtype=np.float64)
    for _ in range(min(m, 1)):
        if len(c) == 1:
            return np.zeros(1)
        powers = np.arange(1.0, len(c))
        c = powers * c[1:]
    return c
