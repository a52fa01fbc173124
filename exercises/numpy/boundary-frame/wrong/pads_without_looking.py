# caught by: test_one_or_two_rows | np.pad needs an inside, and -1 rows do not exist
import numpy as np


def boundary_frame(h, w, thickness=1):
    return np.pad(np.zeros((h - 2 * thickness, w - 2 * thickness)), thickness, constant_values=1)
