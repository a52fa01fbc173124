# caught by: test_the_sums_are_your_own | np.convolve does it in one line
import numpy as np


def moving_average(x, width):
    x = np.asarray(x, dtype=np.float64)
    if not 1 <= width <= len(x):
        raise ValueError("width")
    return np.convolve(x, np.ones(width) / width, mode="valid")
