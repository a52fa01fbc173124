# describes every window first, then takes each step-th with a slice, which is a view again
import numpy as np


def windows(x, width, step=1):
    n = x.shape[0]
    if width < 1 or width > n:
        raise ValueError("the width does not fit")
    every = np.lib.stride_tricks.as_strided(x, (n - width + 1, width), x.strides * 2)
    every.flags.writeable = False
    return every[::step]
