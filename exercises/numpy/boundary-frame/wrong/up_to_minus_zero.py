# caught by: test_no_frame | slices up to -thickness, which is empty for 0
import numpy as np


def boundary_frame(h, w, thickness=1):
    frame = np.ones((h, w))
    frame[thickness:-thickness, thickness:-thickness] = 0
    return frame
