# caught by: test_impossible_widths | checks the upper end only
import numpy as np


def moving_average(x, width):
    x = np.asarray(x, dtype=np.float64)
    if width > len(x):
        raise ValueError("width")
    sums = np.concatenate(([0.0], np.cumsum(x)))
    return (sums[width:] - sums[: len(sums) - width]) / width
