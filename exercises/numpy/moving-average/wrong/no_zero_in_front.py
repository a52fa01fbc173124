# caught by: test_example_by_hand | cumsum starts with x[0]: the first window is lost
import numpy as np


def moving_average(x, width):
    x = np.asarray(x, dtype=np.float64)
    if not 1 <= width <= len(x):
        raise ValueError("width")
    sums = np.cumsum(x)
    return (sums[width:] - sums[:-width]) / width
