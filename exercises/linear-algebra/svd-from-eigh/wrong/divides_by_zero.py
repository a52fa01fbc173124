# caught by: test_singular_values_of_zero | rebuilds A_k from U, s and Vt, and divides by singular values of 0
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
    U, s, Vt = svd(A)
    return U[:, :k] * s[:k] @ Vt[:k]
