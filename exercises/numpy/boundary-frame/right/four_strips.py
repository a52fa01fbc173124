# zeros, then one ring after the other
import numpy as np


def boundary_frame(h, w, thickness=1):
    frame = np.zeros((h, w))
    for t in range(min(thickness, h, w)):
        frame[t, :] = frame[h - 1 - t, :] = 1
        frame[:, t] = frame[:, w - 1 - t] = 1
    return frame
