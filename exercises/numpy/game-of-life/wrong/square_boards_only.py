# caught by: test_random_boards | wraps both directions with the height
import numpy as np


def step(board):
    a = np.asarray(board, dtype=int)
    h, w = a.shape
    new = np.zeros_like(a)
    for i in range(h):
        for j in range(w):
            n = sum(a[(i + p) % h, min((j + q) % h, w - 1)] for p in (-1, 0, 1) for q in (-1, 0, 1)) - a[i, j]
            new[i, j] = n == 3 or (n == 2 and a[i, j])
    return new
