# two circulant matrices add up rows and columns; 4 counts the cell itself
import numpy as np


def ring(n):
    one = np.eye(n, dtype=int)
    return one + np.roll(one, 1, axis=0) + np.roll(one, -1, axis=0)


def step(board):
    a = np.array(board, dtype=int)
    nine = ring(a.shape[0]) @ a @ ring(a.shape[1])
    return np.where(nine == 3, 1, np.where(nine == 4, a, 0))
