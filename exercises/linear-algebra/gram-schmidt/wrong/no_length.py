# caught by: test_by_hand | perpendicular, but never brought to length 1
import numpy as np


def classical(A):
    A = np.array(A, dtype=float)
    Q = np.zeros_like(A)
    for j in range(A.shape[1]):
        v = A[:, j].copy()
        for i in range(j):
            v -= (Q[:, i] @ A[:, j]) / (Q[:, i] @ Q[:, i]) * Q[:, i]
        Q[:, j] = v
    return Q


def modified(A):
    A = np.array(A, dtype=float)
    Q = np.zeros_like(A)
    for j in range(A.shape[1]):
        v = A[:, j].copy()
        for i in range(j):
            v -= (Q[:, i] @ v) / (Q[:, i] @ Q[:, i]) * Q[:, i]
        Q[:, j] = v
    return Q


def loss(Q):
    Q = np.asarray(Q, dtype=float)
    return np.abs(Q.T @ Q - np.eye(Q.shape[1])).max()
