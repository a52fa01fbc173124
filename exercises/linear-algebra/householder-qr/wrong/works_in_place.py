# caught by: test_input_is_left_alone | np.asarray makes no copy of a float array
import numpy as np


def householder_qr(A):
    R = np.asarray(A, dtype=float)
    m, n = R.shape
    Q = np.eye(m)
    for k in range(n):
        v = R[k:, k].copy()
        v[0] += np.copysign(np.linalg.norm(v), v[0])
        if v.any():
            R[k:] -= np.outer(v, v @ R[k:]) * (2 / (v @ v))
            Q[:, k:] -= np.outer(Q[:, k:] @ v, v) * (2 / (v @ v))
    return Q[:, :n], R[:n].copy()
