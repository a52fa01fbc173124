# caught by: test_random_matrices | leaves the stretch in U
import numpy as np


def svd(A):
    A = np.array(A, dtype=float)
    squares, V = np.linalg.eigh(A.T @ A)
    order = np.argsort(squares)[::-1]
    s, V = np.sqrt(squares[order]), V[:, order]
    U = A @ V
    return U, s, V.T


def low_rank(A, k):
    A = np.array(A, dtype=float)
    squares, V = np.linalg.eigh(A.T @ A)
    V = V[:, ::-1][:, :k]
    return A @ V @ V.T
