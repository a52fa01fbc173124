# caught by: test_small_number_types | sums in the type of x
import numpy as np


def moving_average(x, width):
    x = np.asarray(x)
    if not 1 <= width <= len(x):
        raise ValueError("width")
    sums = np.concatenate([np.zeros(1, dtype=x.dtype), np.cumsum(x, dtype=x.dtype)])
    return (sums[width:].astype(float) - sums[:-width]) / width
