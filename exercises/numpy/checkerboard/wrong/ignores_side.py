# caught by: test_larger_squares_by_hand | solves the familiar puzzle and ignores side
import numpy as np


def checkerboard(h, w, side=1):
    return np.indices((h, w)).sum(axis=0) % 2
