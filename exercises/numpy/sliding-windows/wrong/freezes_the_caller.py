# caught by: test_read_only | makes x itself read-only, and the view inherits it
from numpy.lib.stride_tricks import as_strided


def windows(x, width, step=1):
    if not 1 <= width <= len(x):
        raise ValueError("does not fit")
    x.flags.writeable = False
    (s,) = x.strides
    return as_strided(x, shape=((len(x) - width) // step + 1, width), strides=(step * s, s))
