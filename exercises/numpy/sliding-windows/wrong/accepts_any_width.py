# caught by: test_impossible_widths | lets negative counts become an empty result
from numpy.lib.stride_tricks import as_strided


def windows(x, width, step=1):
    (s,) = x.strides
    count, width = max((len(x) - width) // step + 1, 0), max(width, 0)
    return as_strided(x, shape=(count, width), strides=(step * s, s), writeable=False)
