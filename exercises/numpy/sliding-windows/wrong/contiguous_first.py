# caught by: test_no_copy | makes x contiguous so that the strides are simple, and copies it on the way
import numpy as np
from numpy.lib.stride_tricks import as_strided


def windows(x, width, step=1):
    x = np.ascontiguousarray(x)
    if not 1 <= width <= len(x):
        raise ValueError("does not fit")
    s = x.itemsize
    return as_strided(x, shape=((len(x) - width) // step + 1, width), strides=(step * s, s), writeable=False)
