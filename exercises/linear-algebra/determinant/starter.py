import numpy as np


def determinant(A):
    """Return the determinant of A, by elimination with partial pivoting."""
    U = np.array(A, dtype=np.float64)  # a copy: the caller's A stays as it is
    result = 1.0
    # For each column k: find the pivot, swap (what happens to the sign?), multiply, clear the column below.
    return result


if __name__ == "__main__":
    A = [[0, 2, 1], [2, 4, 2], [1, 3, 0]]
    print("yours:", determinant(A), "NumPy's:", np.linalg.det(A))
