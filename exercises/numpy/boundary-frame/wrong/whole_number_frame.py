# caught by: test_shape_and_dtype | builds an array of integers
import numpy as np


def boundary_frame(h, w, thickness=1):
    frame = np.ones((h, w), dtype=int)
    frame[thickness : h - thickness, thickness : w - thickness] = 0
    return frame
