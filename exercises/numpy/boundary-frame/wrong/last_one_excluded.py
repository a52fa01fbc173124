# caught by: test_examples_by_hand | forgets that the end of a slice is not part of it
import numpy as np


def boundary_frame(h, w, thickness=1):
    frame = np.ones((h, w))
    frame[thickness : h - thickness - 1, thickness : w - thickness - 1] = 0
    return frame
