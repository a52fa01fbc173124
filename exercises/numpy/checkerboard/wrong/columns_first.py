# caught by: test_small_squares_by_hand | takes width before height, as on a screen
import numpy as np


def checkerboard(h, w, side=1):
    return (np.arange(w)[:, None] // side + np.arange(h) // side) % 2
