# caught by: test_small_squares_by_hand | puts the ones on the even places
import numpy as np


def checkerboard(h, w, side=1):
    return (np.arange(h)[:, None] // side + np.arange(w) // side + 1) % 2
