# caught by: test_the_strides_are_your_own | hands the work to the library
from numpy.lib.stride_tricks import sliding_window_view


def windows(x, width, step=1):
    if not 1 <= width <= len(x):
        raise ValueError("does not fit")
    return sliding_window_view(x, width)[::step]
