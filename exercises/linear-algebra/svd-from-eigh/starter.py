import numpy as np


def svd(A):
    """Return U (m, n), s (n,) from the largest down, and Vt (n, n), from the eigenvectors of A'A."""
    A = np.asarray(A, dtype=np.float64)
    m, n = A.shape
    return np.zeros((m, n)), np.zeros(n), np.zeros((n, n))


def low_rank(A, k):
    """Return the matrix of rank k that is closest to A."""
    return np.zeros(np.shape(A))


if __name__ == "__main__":
    A = np.array([[3.0, 0.0], [4.0, 5.0]])
    U, s, Vt = svd(A)
    print("s =", s, "and NumPy's:", np.linalg.svd(A)[1])
    print("U diag(s) Vt =", U * s @ Vt, sep="\n")
    print("rank 1:", low_rank(A, 1), sep="\n")
