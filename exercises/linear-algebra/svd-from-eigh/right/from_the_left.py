# begins with the left vectors, from A A'
import numpy as np


def left(A):
    squares, U = np.linalg.eigh(A @ A.T)
    return np.flip(squares), np.flip(U, axis=1)


def svd(A):
    A = np.array(A, dtype=np.float64)
    n = A.shape[1]
    squares, U = left(A)
    s = squares[:n] ** 0.5
    return U[:, :n], s, (A.T @ U[:, :n] / s).T


def low_rank(A, k):
    A = np.array(A, dtype=np.float64)
    U = left(A)[1]
    P = np.zeros((len(A), len(A)))
    for j in range(k):
        P += np.outer(U[:, j], U[:, j])
    return P @ A
