# a running total: what enters is added, what leaves is subtracted
import numpy as np


def moving_average(x, width):
    x = [float(v) for v in x]
    if not 1 <= width <= len(x):
        raise ValueError("width")
    total = sum(x[:width])
    means = [total / width]
    for leaves, enters in zip(x, x[width:], strict=False):
        total += enters - leaves
        means.append(total / width)
    return np.array(means)
