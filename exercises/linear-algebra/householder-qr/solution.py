import numpy as np


def householder_qr(A):
    """Return Q (m, n) and R (n, n) with A = Q R, by Householder reflections."""
    R = np.array(A, dtype=np.float64)
    m, n = R.shape
    Q = np.eye(m)
    for k in range(n):
        v = R[k:, k].copy()  # a copy: a view would change R while v is built
        v[0] += np.copysign(np.linalg.norm(v), v[0])
        if not v.any():
            continue
        v /= np.linalg.norm(v)
        # H is never built: H X = X - 2 v (v'X) needs two products with a vector.
        R[k:, k:] -= 2 * np.outer(v, v @ R[k:, k:])
        Q[:, k:] -= 2 * np.outer(Q[:, k:] @ v, v)
    return Q[:, :n], np.triu(R[:n])
