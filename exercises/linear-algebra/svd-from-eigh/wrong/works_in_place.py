# caught by: test_input_is_left_alone | subtracts one term after the other from the caller's array
import numpy as np


def svd(A):
    A = np.array(A, dtype=float)
    squares, V = np.linalg.eigh(A.T @ A)
    order = np.argsort(squares)[::-1]
    s, V = np.sqrt(squares[order]), V[:, order]
    U = A @ V / s
    return U, s, V.T


def low_rank(A, k):
    A = np.asarray(A, dtype=float)
    squares, V = np.linalg.eigh(A.T @ A)
    V = V[:, ::-1][:, :k]
    rest = A @ V @ V.T
    A -= rest
    return rest
