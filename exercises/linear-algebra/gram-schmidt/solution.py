import numpy as np


def classical(A):
    """Orthonormal columns; every shadow is measured on the column itself."""
    A = np.asarray(A, dtype=np.float64)
    Q = np.zeros(A.shape)
    for j in range(A.shape[1]):
        known = Q[:, :j]
        v = A[:, j] - known @ (known.T @ A[:, j])
        Q[:, j] = v / np.linalg.norm(v)
    return Q


def modified(A):
    """Orthonormal columns; every shadow is measured on what is left."""
    Q = np.array(A, dtype=np.float64)
    for j in range(Q.shape[1]):
        for i in range(j):
            Q[:, j] -= (Q[:, i] @ Q[:, j]) * Q[:, i]
        Q[:, j] /= np.linalg.norm(Q[:, j])
    return Q


def loss(Q):
    """The largest absolute value in Q'Q - I."""
    Q = np.asarray(Q, dtype=np.float64)
    return float(np.abs(Q.T @ Q - np.eye(Q.shape[1])).max())
