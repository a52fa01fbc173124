# caught by: test_no_frame | paints the last rows with frame[-thickness:], which is everything for 0
import numpy as np


def boundary_frame(h, w, thickness=1):
    frame = np.zeros((h, w))
    frame[:thickness] = frame[-thickness:] = 1
    frame[:, :thickness] = frame[:, -thickness:] = 1
    return frame
