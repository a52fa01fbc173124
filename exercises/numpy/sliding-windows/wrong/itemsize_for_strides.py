# caught by: test_views_as_input | takes the size of an element for the distance between elements
from numpy.lib.stride_tricks import as_strided


def windows(x, width, step=1):
    if not 1 <= width <= len(x):
        raise ValueError("does not fit")
    shape = ((len(x) - width) // step + 1, width)
    return as_strided(x, shape=shape, strides=(step * x.itemsize, x.itemsize), writeable=False)
