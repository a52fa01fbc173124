# caught by: test_nothing_left | lets the last coefficient disappear and returns an empty array
import numpy as np


def derivative(c, m=1):
    c = np.array(c, dtype=np.float64)
    for _ in range(m):
        powers = np.arange(1.0, len(c))
        c = powers * c[1:]
    return c
