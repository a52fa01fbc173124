# caught by: test_by_hand | divides by the lengths at the end, so the shadows are measured on vectors that are too long
import numpy as np


def classical(A):
    A = np.array(A, dtype=float)
    Q = np.zeros_like(A)
    for j in range(A.shape[1]):
        v = A[:, j].copy()
        for i in range(j):
            v -= (Q[:, i] @ A[:, j]) * Q[:, i]
        Q[:, j] = v
    return Q / np.linalg.norm(Q, axis=0)


def modified(A):
    A = np.array(A, dtype=float)
    Q = np.zeros_like(A)
    for j in range(A.shape[1]):
        v = A[:, j].copy()
        for i in range(j):
            v -= (Q[:, i] @ v) * Q[:, i]
        Q[:, j] = v
    return Q / np.linalg.norm(Q, axis=0)


def loss(Q):
    Q = np.asarray(Q, dtype=float)
    return np.abs(Q.T @ Q - np.eye(Q.shape[1])).max()
