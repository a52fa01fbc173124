# caught by: test_example_by_hand | forgets the + 1
from numpy.lib.stride_tricks import as_strided


def windows(x, width, step=1):
    if not 1 <= width <= len(x):
        raise ValueError("does not fit")
    (s,) = x.strides
    return as_strided(x, shape=((len(x) - width) // step, width), strides=(step * s, s), writeable=False)
