# caught by: test_blinker_across_the_edges | surrounds the board with dead cells instead of wrapping
import numpy as np


def step(board):
    a = np.pad(np.asarray(board, dtype=int), 1)
    n = sum(np.roll(a, (i, j), (0, 1)) for i in (-1, 0, 1) for j in (-1, 0, 1)) - a
    return ((n == 3) | ((n == 2) & (a == 1)))[1:-1, 1:-1]
