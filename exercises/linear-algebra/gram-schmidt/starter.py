import numpy as np


def classical(A):
    """Orthonormal columns; every shadow is measured on the column itself."""
    A = np.asarray(A, dtype=np.float64)
    Q = np.zeros(A.shape)
    return Q


def modified(A):
    """Orthonormal columns; every shadow is measured on what is left."""
    A = np.asarray(A, dtype=np.float64)
    Q = np.zeros(A.shape)
    return Q


def loss(Q):
    """The largest absolute value in Q'Q - I."""
    return 0.0


if __name__ == "__main__":
    for n in range(2, 11):
        hilbert = np.array([[1 / (i + j + 1) for j in range(n)] for i in range(n)])
        print(n, f"classical {loss(classical(hilbert)):.1e}", f"modified {loss(modified(hilbert)):.1e}")
