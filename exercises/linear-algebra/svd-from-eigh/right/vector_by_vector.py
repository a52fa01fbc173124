# one singular vector after the other, with plain loops around eigh
import numpy as np


def svd(A):
    A = np.array(A, dtype=float)
    values, vectors = np.linalg.eigh(np.transpose(A) @ A)
    pairs = sorted(zip(values.tolist(), vectors.T.tolist(), strict=True), reverse=True)
    s = np.array([value**0.5 for value, _ in pairs])
    Vt = np.array([vector for _, vector in pairs])
    U = np.column_stack([A @ v / np.linalg.norm(A @ v) for v in Vt])
    return U, s, Vt


def low_rank(A, k):
    A = np.array(A, dtype=float)
    rest = A.copy()
    vectors = np.linalg.eigh(A.T @ A)[1].T
    for v in vectors[: len(vectors) - k]:  # takes away what is smallest
        rest -= np.outer(rest @ v, v)
    return rest
