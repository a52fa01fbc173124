# caught by: test_board_is_left_alone | writes the new generation into the caller's board
import numpy as np


def step(board):
    a = np.asarray(board, dtype=int)
    n = sum(np.roll(a, (i, j), (0, 1)) for i in (-1, 0, 1) for j in (-1, 0, 1)) - a
    new = (n == 3) | ((n == 2) & (a == 1))
    board[:] = new
    return board.copy()
