# how far each element is from the nearest edge, compared with the thickness
import numpy as np


def boundary_frame(h, w, thickness=1):
    i, j = np.indices((h, w))
    distance = np.minimum(np.minimum(i, h - 1 - i), np.minimum(j, w - 1 - j))
    return np.where(distance < thickness, 1.0, 0.0)
