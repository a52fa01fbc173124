# two rows of True and False, joined with "not equal"
import numpy as np


def checkerboard(h, w, side=1):
    odd_row = np.arange(h) // side % 2 == 1
    odd_column = np.arange(w) // side % 2 == 1
    return np.not_equal.outer(odd_row, odd_column)
