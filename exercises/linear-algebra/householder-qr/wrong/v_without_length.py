# caught by: test_by_hand | does not divide by v'v, as if v had length 1
import numpy as np


def householder_qr(A):
    R = np.array(A, dtype=float)
    m, n = R.shape
    Q = np.eye(m)
    for k in range(n):
        v = R[k:, k].copy()
        sign = -1.0 if v[0] < 0 else 1.0
        v[0] += sign * np.linalg.norm(v)
        if np.all(v == 0):
            continue
        H = np.eye(m)
        H[k:, k:] -= 2 * np.outer(v, v)
        R = H @ R
        Q = Q @ H
    return Q[:, :n], R[:n]
