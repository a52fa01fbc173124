# caught by: test_without_loops | two loops, as in any other language
import numpy as np


def checkerboard(h, w, side=1):
    board = np.zeros((h, w))
    for i in range(h):
        for j in range(w):
            board[i, j] = (i // side + j // side) % 2
    return board
