import numpy as np


def checkerboard(h, w, side=1):
    """Zeros and ones in squares of side x side, zeros at the top left."""
    board = np.zeros((h, w), dtype=np.int64)
    # Which row of squares does row i lie in, which column of squares does column j lie in?
    return board


if __name__ == "__main__":
    print("A column plus a row is a table:")
    print(np.arange(3)[:, None] + np.arange(4))
    print(checkerboard(3, 4))
    print(checkerboard(3, 5, side=2))
