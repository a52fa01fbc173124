# caught by: test_example_by_hand | range(n - width) is one short
import numpy as np


def moving_average(x, width):
    x = np.asarray(x, dtype=np.float64)
    if not 1 <= width <= len(x):
        raise ValueError("width")
    return np.array([x[i : i + width].sum() / width for i in range(len(x) - width)])
