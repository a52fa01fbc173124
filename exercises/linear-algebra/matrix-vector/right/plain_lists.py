# plain Python: lists and generator sums, an array only at the end
import numpy as np


def times_vector(A, x):
    rows = [[float(v) for v in row] for row in A]
    x = [float(v) for v in x]
    if any(len(row) != len(x) for row in rows):
        raise ValueError("lengths do not fit")
    return np.array([sum(a * b for a, b in zip(row, x, strict=True)) for row in rows], dtype=np.float64)


def times_matrix(A, B):
    rows = [[float(v) for v in row] for row in A]
    columns = [[float(v) for v in column] for column in zip(*B, strict=True)]
    if len(rows[0]) != len(columns[0]):
        raise ValueError("lengths do not fit")
    return np.array([[sum(a * b for a, b in zip(row, column, strict=True)) for column in columns] for row in rows])
