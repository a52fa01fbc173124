# caught by: test_zeros_at_the_end_are_kept | cuts zeros off the end, as a mathematician would
import numpy as np


def derivative(c, m=1):
    c = np.array(c, dtype=np.float64)
    for _ in range(m):
        if len(c) == 1:
            return np.zeros(1)
        powers = np.arange(1.0, len(c))
        c = powers * c[1:]
    while len(c) > 1 and c[-1] == 0:
        c = c[:-1]
    return c
