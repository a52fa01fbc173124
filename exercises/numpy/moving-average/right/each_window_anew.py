# adds up shifted copies of x: no cancelling at all
import numpy as np


def moving_average(x, width):
    x = np.array(x, dtype=np.float64)
    count = x.size - width + 1
    if count < 1 or width <= 0:
        raise ValueError("the window does not fit")
    total = np.zeros(count)
    for shift in range(width):
        total += x[shift : shift + count]
    return total / width
