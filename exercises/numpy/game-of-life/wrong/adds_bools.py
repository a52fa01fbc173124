# caught by: test_other_dtypes | adds rolled boards in their own dtype, which for bools is an "or"
import numpy as np


def step(board):
    n = sum([np.roll(board, (i, j), (0, 1)) for i in (-1, 0, 1) for j in (-1, 0, 1) if i or j][1:], np.roll(board, (-1, -1), (0, 1)))
    return (n == 3) | ((n == 2) & (board == 1))
