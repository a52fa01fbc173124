# caught by: test_blinker_by_hand | writes into the copy from which the neighbours are counted
import numpy as np


def step(board):
    a = np.array(board, dtype=int)
    h, w = a.shape
    for i in range(h):
        for j in range(w):
            n = sum(a[(i + p) % h, (j + q) % w] for p in (-1, 0, 1) for q in (-1, 0, 1)) - a[i, j]
            a[i, j] = n == 3 or (n == 2 and a[i, j])
    return a
