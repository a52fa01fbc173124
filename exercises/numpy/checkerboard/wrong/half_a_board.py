# caught by: test_small_squares_by_hand | sets only the rows 1, 3, 5: the other half of the ones is missing
import numpy as np


def checkerboard(h, w, side=1):
    board = np.zeros((h, w))
    board[1::2, ::2] = 1
    return board.repeat(side, axis=0).repeat(side, axis=1)[:h, :w]
