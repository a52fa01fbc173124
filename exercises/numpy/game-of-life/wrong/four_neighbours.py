# caught by: test_blinker_by_hand | forgets the diagonal neighbours
import numpy as np


def step(board):
    a = np.asarray(board, dtype=int)
    n = np.roll(a, 1, 0) + np.roll(a, -1, 0) + np.roll(a, 1, 1) + np.roll(a, -1, 1)
    return (n == 3) | ((n == 2) & (a == 1))
