# caught by: test_example_by_hand | puts each window into a column
from numpy.lib.stride_tricks import as_strided


def windows(x, width, step=1):
    if not 1 <= width <= len(x):
        raise ValueError("does not fit")
    (s,) = x.strides
    return as_strided(x, shape=(width, (len(x) - width) // step + 1), strides=(s, step * s), writeable=False)
