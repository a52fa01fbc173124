# one row for each place in the window, then transposed; the starts are counted by rounding up
from numpy.lib import stride_tricks


def windows(x, width, step=1):
    if width <= 0 or len(x) < width:
        raise ValueError("the width does not fit")
    count = -(-(len(x) - width + 1) // step)
    s = x.strides[0]
    view = stride_tricks.as_strided(x, shape=[width, count], strides=[s, s * step]).T
    view.setflags(write=False)
    return view
