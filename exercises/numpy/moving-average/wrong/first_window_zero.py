# caught by: test_example_by_hand | finds no earlier sum for the first window and leaves it at zero
import numpy as np


def moving_average(x, width):
    x = np.asarray(x, dtype=np.float64)
    if not 1 <= width <= len(x):
        raise ValueError("width")
    sums = np.cumsum(x)
    sums[width:] = sums[width:] - sums[: len(x) - width]
    sums[width - 1] = 0.0
    return sums[width - 1 :] / width
