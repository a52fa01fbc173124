# caught by: test_larger_squares_by_hand | takes the place inside the square instead of the number of the square
import numpy as np


def checkerboard(h, w, side=1):
    return (np.arange(h)[:, None] % side + np.arange(w) % side) % 2
