# caught by: test_squares_cut_off | cuts the rows to size and forgets the columns
import numpy as np


def checkerboard(h, w, side=1):
    small = np.indices((-(-h // side), -(-w // side))).sum(axis=0) % 2
    return np.kron(small, np.ones((side, side)))[:h]
