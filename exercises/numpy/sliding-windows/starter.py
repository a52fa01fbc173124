import numpy as np


def windows(x, width, step=1):
    """All complete windows of x as rows of a read-only view; each starts `step` elements after the one before."""
    n = len(x)
    # Which widths are impossible? How many windows fit?
    # Then describe the memory of x anew: np.lib.stride_tricks.as_strided(x, shape=..., strides=..., writeable=...)
    return np.zeros((n, width), dtype=x.dtype)


if __name__ == "__main__":
    x = np.array([10, 20, 30, 40, 50])
    print("x has strides", x.strides, "and x[::2] has strides", x[::2].strides)
    w = windows(x, 3)
    print(w)
    print("shares memory with x:", np.shares_memory(w, x), "- writeable:", w.flags.writeable)
