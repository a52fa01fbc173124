# caught by: test_no_copy | stacks slices, which gives the right numbers in new memory
import numpy as np


def windows(x, width, step=1):
    if not 1 <= width <= len(x):
        raise ValueError("does not fit")
    rows = np.array([x[i : i + width] for i in range(0, len(x) - width + 1, step)])
    rows.flags.writeable = False
    return rows
