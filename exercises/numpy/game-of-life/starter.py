import numpy as np


def step(board):
    """The next generation of Conway's Game of Life on a board that wraps."""
    board = np.asarray(board)
    # How many of the eight neighbours of each cell are alive? np.roll moves a whole board, and wraps.
    # Who stays alive, and who comes to life?
    return board.copy()


if __name__ == "__main__":
    board = np.zeros((6, 6), dtype=np.int64)
    board[[0, 1, 2, 2, 2], [1, 2, 0, 1, 2]] = 1  # a glider
    for _ in range(5):
        print("\n".join("".join("#" if cell else "." for cell in row) for row in board), end="\n\n")
        board = step(board)
