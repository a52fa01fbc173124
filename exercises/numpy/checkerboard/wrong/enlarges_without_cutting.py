# caught by: test_squares_cut_off | enlarges a board of whole squares and forgets to cut it
import numpy as np


def checkerboard(h, w, side=1):
    small = np.indices((-(-h // side), -(-w // side))).sum(axis=0) % 2
    return small.repeat(side, axis=0).repeat(side, axis=1)
