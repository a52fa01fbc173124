# caught by: test_by_hand | multiplies by the powers, but leaves every coefficient in its place
import numpy as np


def derivative(c, m=1):
    c = np.array(c, dtype=np.float64)
    for _ in range(m):
        if len(c) == 1:
            return np.zeros(1)
        powers = np.arange(0.0, len(c) - 1)
        c = powers * c[:-1]
    return c
