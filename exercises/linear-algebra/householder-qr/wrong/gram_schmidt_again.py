# caught by: test_hilbert | takes the modified Gram-Schmidt of the exercise before
import numpy as np


def householder_qr(A):
    Q = np.array(A, dtype=float)
    n = Q.shape[1]
    R = np.zeros((n, n))
    for j in range(n):
        R[j, j] = np.linalg.norm(Q[:, j])
        Q[:, j] /= R[j, j]
        R[j, j + 1 :] = Q[:, j] @ Q[:, j + 1 :]
        Q[:, j + 1 :] -= np.outer(Q[:, j], R[j, j + 1 :])
    return Q, R
