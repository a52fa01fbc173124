# caught by: test_examples_by_hand | adds four strips: the corners are counted twice
import numpy as np


def boundary_frame(h, w, thickness=1):
    frame = np.zeros((h, w))
    frame[:thickness] += 1
    frame[h - thickness :] += 1
    frame[:, :thickness] += 1
    frame[:, w - thickness :] += 1
    return frame
