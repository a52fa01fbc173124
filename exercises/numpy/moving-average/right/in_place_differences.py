# the cumulative sum itself, from which the earlier sums are subtracted
import numpy as np


def moving_average(x, width):
    if width not in range(1, len(x) + 1):
        raise ValueError(f"no window of {width}")
    sums = np.cumsum(x, dtype=float)
    sums[width:] = sums[width:] - sums[:-width]
    return sums[width - 1 :] / width
