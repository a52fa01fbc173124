# caught by: test_examples_by_hand | uses h for the columns as well
import numpy as np


def boundary_frame(h, w, thickness=1):
    frame = np.ones((h, w))
    frame[thickness : h - thickness, thickness : h - thickness] = 0
    return frame
