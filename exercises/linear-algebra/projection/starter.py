import numpy as np


def projector(A):
    """Return P (m, m), which sends each vector to the nearest one in the span of the columns of A."""
    A = np.asarray(A, dtype=np.float64)
    P = np.zeros((len(A), len(A)))
    # Find perpendicular directions of length 1 that span the columns. How many are there?
    return P


if __name__ == "__main__":
    A = np.array([[1.0, 2.0], [1.0, 2.0], [0.0, 0.0]])
    b = np.array([3.0, 1.0, 5.0])
    P = projector(A)
    print("P =", P, sep="\n")
    print("nearest to b:", P @ b, "left over:", b - P @ b)
