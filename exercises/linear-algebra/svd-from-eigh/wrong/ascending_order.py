# caught by: test_by_hand | forgets that eigh sorts upwards
import numpy as np


def svd(A):
    A = np.array(A, dtype=float)
    squares, V = np.linalg.eigh(A.T @ A)
    order = np.argsort(squares)
    s, V = np.sqrt(squares[order]), V[:, order]
    U = A @ V / s
    return U, s, V.T


def low_rank(A, k):
    A = np.array(A, dtype=float)
    squares, V = np.linalg.eigh(A.T @ A)
    V = V[:, ::-1][:, :k]
    return A @ V @ V.T
