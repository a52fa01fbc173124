from numpy.lib.stride_tricks import as_strided


def windows(x, width, step=1):
    """All complete windows of x as rows of a read-only view; each starts `step` elements after the one before."""
    n = len(x)
    if not 1 <= width <= n:
        raise ValueError(f"A window of {width} does not fit into {n} elements.")
    (stride,) = x.strides  # bytes from one element of x to the next, whatever x is a view of
    count = (n - width) // step + 1
    return as_strided(x, shape=(count, width), strides=(step * stride, stride), writeable=False)
