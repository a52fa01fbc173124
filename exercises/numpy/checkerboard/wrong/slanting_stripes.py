# caught by: test_larger_squares_by_hand | adds first and divides afterwards
import numpy as np


def checkerboard(h, w, side=1):
    return (np.arange(h)[:, None] + np.arange(w)) // side % 2
