# modified: as soon as a vector is known, its shadow leaves all later columns; classical: one projector per column
import numpy as np


def classical(A):
    A = np.asarray(A, dtype=np.float64)
    known = []
    for a in A.T:
        shadows = [(q @ a) * q for q in known]
        v = a - sum(shadows, start=np.zeros(len(a)))
        known.append(v / np.sqrt(v @ v))
    return np.column_stack(known)


def modified(A):
    Q = np.array(A, dtype=np.float64)
    for j in range(Q.shape[1]):
        Q[:, j] /= np.sqrt(np.sum(Q[:, j] ** 2))
        Q[:, j + 1 :] -= np.outer(Q[:, j], Q[:, j] @ Q[:, j + 1 :])
    return Q


def loss(Q):
    gram = np.transpose(Q) @ np.asarray(Q)
    return np.max(np.abs(gram - np.identity(len(gram))))
