# caught by: test_example_by_hand | forgets to divide
import numpy as np


def moving_average(x, width):
    x = np.asarray(x, dtype=np.float64)
    if not 1 <= width <= len(x):
        raise ValueError("width")
    sums = np.concatenate(([0.0], np.cumsum(x)))
    return sums[width:] - sums[:-width]
