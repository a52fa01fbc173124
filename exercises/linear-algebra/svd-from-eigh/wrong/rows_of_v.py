# caught by: test_low_rank | takes rows of V instead of columns
import numpy as np


def svd(A):
    A = np.array(A, dtype=float)
    squares, V = np.linalg.eigh(A.T @ A)
    order = np.argsort(squares)[::-1]
    s, V = np.sqrt(squares[order]), V[:, order]
    U = A @ V / s
    return U, s, V.T


def low_rank(A, k):
    A = np.array(A, dtype=float)
    squares, V = np.linalg.eigh(A.T @ A)
    V = V[::-1][:k].T
    return A @ V @ V.T
