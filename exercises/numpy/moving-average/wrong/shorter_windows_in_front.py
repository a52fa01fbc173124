# caught by: test_example_by_hand | starts with windows that are not full, as many as there are values
import numpy as np


def moving_average(x, width):
    x = np.asarray(x, dtype=np.float64)
    if not 1 <= width <= len(x):
        raise ValueError("width")
    return np.array([x[max(i - width + 1, 0) : i + 1].mean() for i in range(len(x))])
