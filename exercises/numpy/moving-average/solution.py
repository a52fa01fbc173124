import numpy as np


def moving_average(x, width):
    """Mean of every window of this width that fits into x."""
    x = np.asarray(x, dtype=np.float64)
    if width < 1 or width > len(x):
        raise ValueError(f"A window of {width} does not fit into {len(x)} values.")
    sums = np.concatenate(([0.0], np.cumsum(x)))  # sums[i] adds up the first i values; the 0 belongs to the first window
    return (sums[width:] - sums[:-width]) / width
