# caught by: test_low_rank_by_hand | V[:, -k:] is everything when k is 0
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
    V = V[:, -k:]
    return A @ V @ V.T
