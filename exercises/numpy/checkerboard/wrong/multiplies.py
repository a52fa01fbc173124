# caught by: test_small_squares_by_hand | multiplies the two numbers instead of adding
import numpy as np


def checkerboard(h, w, side=1):
    return (np.arange(h)[:, None] // side) * (np.arange(w) // side) % 2
