# caught by: test_squares_of_one_element | np.tile of a 2 x 2 pattern, h // 2 times: an odd row or column is missing
import numpy as np


def checkerboard(h, w, side=1):
    square = np.ones((side, side), dtype=np.int64)
    pattern = np.block([[0 * square, square], [square, 0 * square]])
    return np.tile(pattern, (h // (2 * side), w // (2 * side)))
