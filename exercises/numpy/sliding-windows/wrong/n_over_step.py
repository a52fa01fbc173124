# caught by: test_step | counts the starts up to the end of x, so the last windows reach beyond it
from numpy.lib.stride_tricks import as_strided


def windows(x, width, step=1):
    if not 1 <= width <= len(x):
        raise ValueError("does not fit")
    (s,) = x.strides
    count = len(x) - width + 1 if step == 1 else len(x) // step
    return as_strided(x, shape=(count, width), strides=(step * s, s), writeable=False)
