# caught by: test_by_hand | reads the list as np.polyder does, from the highest power
import numpy as np


def derivative(c, m=1):
    c = np.array(c, dtype=np.float64)
    for _ in range(m):
        if len(c) == 1:
            return np.zeros(1)
        powers = np.arange(1.0, len(c))
        c = np.arange(len(c) - 1.0, 0.0, -1.0) * c[:-1]
    return c
