# caught by: test_blinker_by_hand | sums all nine cells of the block
import numpy as np


def step(board):
    a = np.asarray(board, dtype=int)
    n = sum(np.roll(a, (i, j), (0, 1)) for i in (-1, 0, 1) for j in (-1, 0, 1))
    return (n == 3) | ((n == 2) & (a == 1))
