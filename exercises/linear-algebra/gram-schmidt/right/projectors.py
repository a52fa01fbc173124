# the shadows leave through projection matrices I - q q'
import numpy as np


def classical(A):
    A = np.asarray(A, dtype=float)
    m, n = A.shape
    Q = np.empty((m, 0))
    for j in range(n):
        v = A[:, [j]] - Q @ (Q.T @ A[:, [j]])
        Q = np.hstack([Q, v / np.linalg.norm(v)])
    return Q


def modified(A):
    A = np.asarray(A, dtype=float)
    m, n = A.shape
    Q = np.zeros((m, n))
    for j in range(n):
        v = A[:, j]
        for i in range(j):
            v = (np.eye(m) - np.outer(Q[:, i], Q[:, i])) @ v
        Q[:, j] = v / np.linalg.norm(v)
    return Q


def loss(Q):
    Q = np.asarray(Q, dtype=float)
    return np.linalg.norm((Q.T @ Q - np.eye(Q.shape[1])).ravel(), np.inf)
