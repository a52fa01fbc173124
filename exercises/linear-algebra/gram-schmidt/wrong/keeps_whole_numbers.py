# caught by: test_whole_numbers | zeros_like takes the type of A: whole numbers cut fractions off
import numpy as np


def classical(A):
    A = np.array(A)
    Q = np.zeros_like(A)
    for j in range(A.shape[1]):
        v = A[:, j].astype(float)
        for i in range(j):
            v -= (Q[:, i] @ A[:, j]) * Q[:, i]
        Q[:, j] = v / np.linalg.norm(v)
    return Q


def modified(A):
    A = np.array(A)
    Q = np.zeros_like(A)
    for j in range(A.shape[1]):
        v = A[:, j].astype(float)
        for i in range(j):
            v -= (Q[:, i] @ v) * Q[:, i]
        Q[:, j] = v / np.linalg.norm(v)
    return Q


def loss(Q):
    Q = np.asarray(Q, dtype=float)
    return np.abs(Q.T @ Q - np.eye(Q.shape[1])).max()
