import numpy as np


def times_vector(A, x):
    """Return A x: one dot product for each row of A."""
    A = np.asarray(A)
    result = np.zeros(len(A))
    # For each row i: go along the row, multiply, add up.
    return result


def times_matrix(A, B):
    """Return A B: one dot product for each row of A and column of B."""
    A, B = np.asarray(A), np.asarray(B)
    result = np.zeros((len(A), len(B[0])))
    return result


if __name__ == "__main__":
    A = [[1, 2, 3], [4, 5, 6]]
    x = [1, 0, 2]
    print("yours:", times_vector(A, x))
    print("NumPy:", np.array(A) @ np.array(x))
