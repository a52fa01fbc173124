import numpy as np


def solve_by_elimination(A, b):
    """Return x with A x = b, by Gaussian elimination with partial pivoting."""
    A = np.array(A, dtype=np.float64)  # a copy: the caller's A stays as it is
    b = np.array(b, dtype=np.float64)
    n = len(b)
    # For each column k: find the pivot, swap its row up, clear the column below.
    x = np.zeros(n)
    # Then from the last row back to the first: read off x.
    return x


if __name__ == "__main__":
    A = np.array([[1.0, 2.0], [4.0, 2.0]])
    b = np.array([5.0, 8.0])
    x = solve_by_elimination(A, b)
    print("x =", x)
    print("A x - b =", A @ x - b, "(all zeros when x is right)")
