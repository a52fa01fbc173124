# caught by: test_no_copy | indexing with a table of positions looks like a view but copies
import numpy as np


def windows(x, width, step=1):
    if not 1 <= width <= len(x):
        raise ValueError("does not fit")
    rows = x[np.arange(0, len(x) - width + 1, step)[:, None] + np.arange(width)]
    rows.flags.writeable = False
    return rows
