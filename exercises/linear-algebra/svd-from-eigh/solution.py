import numpy as np


def directions(A):
    """Squared singular values and right singular vectors (columns), the largest first."""
    squares, V = np.linalg.eigh(A.T @ A)
    return squares[::-1], V[:, ::-1]


def svd(A):
    """Return U (m, n), s (n,) from the largest down, and Vt (n, n), from the eigenvectors of A'A."""
    A = np.asarray(A, dtype=np.float64)
    squares, V = directions(A)
    s = np.sqrt(squares)
    return A @ V / s, s, V.T


def low_rank(A, k):
    """Return the matrix of rank k that is closest to A."""
    A = np.asarray(A, dtype=np.float64)
    V = directions(A)[1][:, :k]
    return A @ V @ V.T  # no division by s: singular values of 0 do no harm
