# caught by: test_example_by_hand | counts both ends: the window holds width + 1 values
import numpy as np


def moving_average(x, width):
    x = np.asarray(x, dtype=np.float64)
    if not 1 <= width <= len(x):
        raise ValueError("width")
    return np.array([x[i : i + width + 1].mean() for i in range(len(x) - width)])
