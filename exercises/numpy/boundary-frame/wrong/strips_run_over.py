# caught by: test_too_thick | a negative start counts from the back: h - thickness below 0 makes the strip too thin
import numpy as np


def boundary_frame(h, w, thickness=1):
    frame = np.zeros((h, w))
    frame[h - thickness :] = 1
    frame[:, w - thickness :] = 1
    frame = np.maximum(frame, frame[::-1])
    return np.maximum(frame, frame[:, ::-1])
