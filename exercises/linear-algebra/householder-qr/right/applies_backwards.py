# keeps the vectors v, and applies them in reverse order to the first columns of the identity
import numpy as np


def reflect(v, X):
    return X - np.outer(2.0 * v / np.dot(v, v), v @ X)


def householder_qr(A):
    R = np.array(A, dtype=np.float64)
    m, n = R.shape
    mirrors = []
    for k in range(min(m - 1, n)):
        x = R[k:, k]
        length = np.sqrt(np.sum(x**2))
        if length == 0.0:
            continue
        v = x / length
        v[0] += 1.0 if v[0] >= 0 else -1.0
        R[k:, k:] = reflect(v, R[k:, k:])
        mirrors.append((k, v))
    Q = np.eye(m, n)
    for k, v in reversed(mirrors):
        Q[k:] = reflect(v, Q[k:])
    return Q, np.triu(R)[:n]
