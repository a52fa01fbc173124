# caught by: test_step | uses the step for the number of windows, but not for the stride
from numpy.lib.stride_tricks import as_strided


def windows(x, width, step=1):
    if not 1 <= width <= len(x):
        raise ValueError("does not fit")
    (s,) = x.strides
    return as_strided(x, shape=((len(x) - width) // step + 1, width), strides=(s, s), writeable=False)
