# the smallest pattern, tiled and cut
import numpy as np


def checkerboard(h, w, side=1):
    square = np.ones((side, side), dtype=np.uint8)
    pattern = np.block([[0 * square, square], [square, 0 * square]])
    return np.tile(pattern, (h // (2 * side) + 1, w // (2 * side) + 1))[:h, :w]
