# surrounds the board with its own far edges, then adds up slices; the result is int8
import numpy as np


def step(board):
    board = np.asarray(board)
    h, w = board.shape
    around = np.pad(board.astype(np.int8), 1, mode="wrap")
    n = np.zeros((h, w), dtype=np.int8)
    for i in range(3):
        for j in range(3):
            if (i, j) != (1, 1):
                n += around[i : i + h, j : j + w]
    rule = np.zeros((2, 9), dtype=np.int8)
    rule[0, 3] = rule[1, 2] = rule[1, 3] = 1
    return rule[board.astype(np.intp), n]
