# caught by: test_blinker_across_the_edges | index -1 wraps by itself, and the far edge is cut off to keep the index legal
import numpy as np


def step(board):
    a = np.asarray(board, dtype=int)
    h, w = a.shape
    new = np.zeros_like(a)
    for i in range(h):
        for j in range(w):
            n = sum(a[i + p, j + q] for p in (-1, 0, 1) for q in (-1, 0, 1) if (p, q) != (0, 0) and i + p < h and j + q < w)
            new[i, j] = n == 3 or (n == 2 and a[i, j])
    return new
