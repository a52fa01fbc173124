import numpy as np


def checkerboard(h, w, side=1):
    """Zeros and ones in squares of side x side, zeros at the top left."""
    rows = np.arange(h)[:, None] // side  # a column: the number of the square, from the top
    columns = np.arange(w) // side  # a row: the number of the square, from the left
    return (rows + columns) % 2  # a column and a row give a table
