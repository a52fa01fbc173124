# no squaring: A and its transpose in one symmetric matrix, whose eigenvalues are plus and minus s
import numpy as np


def stretched(A):
    A = np.asarray(A, dtype=np.float64)
    m, n = A.shape
    both = np.block([[np.zeros((m, m)), A], [A.T, np.zeros((n, n))]])
    values, vectors = np.linalg.eigh(both)
    order = np.argsort(values)[::-1][: min(m, n)]
    vectors = vectors[:, order] * np.sqrt(2)
    return vectors[:m], values[order], vectors[m:].T


def svd(A):
    return stretched(A)


def low_rank(A, k):
    U, s, Vt = stretched(A)
    total = np.zeros(np.shape(A))
    for j in range(k):
        if s[j] > 1e-13 * s[0]:
            total += s[j] * np.outer(U[:, j], Vt[j])
    return total
