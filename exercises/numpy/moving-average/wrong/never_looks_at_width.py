# caught by: test_impossible_widths | empty slices raise no error
import numpy as np


def moving_average(x, width):
    x = np.asarray(x, dtype=np.float64)
    sums = np.concatenate(([0.0], np.cumsum(x)))
    return (sums[width:] - sums[:-width]) / width
