# two assignments to slices with a step, then every element repeated and cut to size
import numpy as np


def checkerboard(h, w, side=1):
    board = np.zeros((h, w))
    board[::2, 1::2] = 1
    board[1::2, ::2] = 1
    return board.repeat(side, axis=0).repeat(side, axis=1)[:h, :w]
