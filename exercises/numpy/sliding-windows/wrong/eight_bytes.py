# caught by: test_any_dtype | writes the 8 bytes of a float64 into the code
from numpy.lib.stride_tricks import as_strided


def windows(x, width, step=1):
    if not 1 <= width <= len(x):
        raise ValueError("does not fit")
    step_bytes = 8 if x.strides[0] == x.itemsize else x.strides[0]
    shape = ((len(x) - width) // step + 1, width)
    return as_strided(x, shape=shape, strides=(step * step_bytes, step_bytes), writeable=False)
