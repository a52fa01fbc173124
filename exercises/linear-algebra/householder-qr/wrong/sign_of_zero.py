# caught by: test_zero_or_negative_in_front | np.sign(0) is 0, so nothing is added
import numpy as np


def householder_qr(A):
    R = np.array(A, dtype=float)
    m, n = R.shape
    Q = np.eye(m)
    for k in range(n):
        v = R[k:, k].copy()
        sign = np.sign(v[0])
        v[0] += sign * np.linalg.norm(v)
        if np.all(v == 0):
            continue
        H = np.eye(m)
        H[k:, k:] -= 2 * np.outer(v, v) / (v @ v)
        R = H @ R
        Q = Q @ H
    return Q[:, :n], R[:n]
