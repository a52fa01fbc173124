# caught by: test_small_squares_by_hand | numbers the elements in memory order: rows start alike where the width is even
import numpy as np


def checkerboard(h, w, side=1):
    return np.arange(h * w).reshape(h, w) // side % 2
