import numpy as np


def step(board):
    """The next generation of Conway's Game of Life on a board that wraps."""
    alive = np.asarray(board, dtype=np.int64)  # numbers: the sum of two bools would be an "or"
    rows = np.roll(alive, 1, axis=0) + alive + np.roll(alive, -1, axis=0)  # above + itself + below
    block = np.roll(rows, 1, axis=1) + rows + np.roll(rows, -1, axis=1)  # all nine cells
    neighbours = block - alive  # nobody is a neighbour of itself
    return (neighbours == 3) | ((neighbours == 2) & (alive == 1))
