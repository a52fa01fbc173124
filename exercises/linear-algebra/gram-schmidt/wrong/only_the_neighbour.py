# caught by: test_random_columns | subtracts the shadow on the vector just before, not on all
import numpy as np


def classical(A):
    A = np.array(A, dtype=float)
    Q = np.zeros_like(A)
    for j in range(A.shape[1]):
        v = A[:, j].copy()
        for i in range(max(j - 1, 0), j):
            v -= (Q[:, i] @ A[:, j]) * Q[:, i]
        Q[:, j] = v / np.linalg.norm(v)
    return Q


def modified(A):
    A = np.array(A, dtype=float)
    Q = np.zeros_like(A)
    for j in range(A.shape[1]):
        v = A[:, j].copy()
        for i in range(max(j - 1, 0), j):
            v -= (Q[:, i] @ v) * Q[:, i]
        Q[:, j] = v / np.linalg.norm(v)
    return Q


def loss(Q):
    Q = np.asarray(Q, dtype=float)
    return np.abs(Q.T @ Q - np.eye(Q.shape[1])).max()
