# caught by: test_the_rule | gives dead cells the rule of the living
import numpy as np


def step(board):
    a = np.asarray(board, dtype=int)
    n = sum(np.roll(a, (i, j), (0, 1)) for i in (-1, 0, 1) for j in (-1, 0, 1)) - a
    return (n == 3) | (n == 2)
