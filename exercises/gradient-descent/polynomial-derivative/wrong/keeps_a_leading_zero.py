# caught by: test_a_float64_array | keeps the length by putting a 0 at the end
import numpy as np


def derivative(c, m=1):
    c = np.array(c, dtype=np.float64)
    for _ in range(m):
        if len(c) == 1:
            return np.zeros(1)
        powers = np.arange(1.0, len(c))
        c = np.append(powers * c[1:], 0.0)
    return c
