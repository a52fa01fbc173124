# caught by: test_examples_by_hand | takes width before height, as on a screen
import numpy as np


def boundary_frame(h, w, thickness=1):
    frame = np.ones((w, h))
    frame[thickness : w - thickness, thickness : h - thickness] = 0
    return frame
