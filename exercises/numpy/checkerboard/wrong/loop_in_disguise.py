# caught by: test_without_loops | np.vectorize is a loop over Python calls
import numpy as np


def checkerboard(h, w, side=1):
    rule = np.vectorize(lambda i, j: (i // side + j // side) % 2)
    return rule(np.arange(h)[:, None], np.arange(w))
