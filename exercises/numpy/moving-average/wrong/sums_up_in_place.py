# caught by: test_input_is_left_alone | writes the cumulative sums into the caller's array
import numpy as np


def moving_average(x, width):
    x = np.asarray(x, dtype=np.float64)
    if not 1 <= width <= len(x):
        raise ValueError("width")
    np.cumsum(x, out=x)
    sums = np.concatenate(([0.0], x))
    return (sums[width:] - sums[:-width]) / width
