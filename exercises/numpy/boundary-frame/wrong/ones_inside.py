# caught by: test_examples_by_hand | paints the inside instead of the frame
import numpy as np


def boundary_frame(h, w, thickness=1):
    frame = np.zeros((h, w))
    frame[thickness : h - thickness, thickness : w - thickness] = 1
    return frame
