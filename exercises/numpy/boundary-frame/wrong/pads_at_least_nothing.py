# caught by: test_one_or_two_rows | avoids the negative size, but then pads to more than h rows
import numpy as np


def boundary_frame(h, w, thickness=1):
    inside = max(h - 2 * thickness, 0), max(w - 2 * thickness, 0)
    return np.pad(np.zeros(inside), thickness, constant_values=1.0)
