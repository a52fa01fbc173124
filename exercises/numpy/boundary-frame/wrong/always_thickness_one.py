# caught by: test_examples_by_hand | solves the familiar puzzle and ignores the thickness
import numpy as np


def boundary_frame(h, w, thickness=1):
    frame = np.ones((h, w))
    frame[1:-1, 1:-1] = 0
    return frame
