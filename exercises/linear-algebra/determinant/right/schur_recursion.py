# recursion: the pivot times the determinant of what is left after clearing its column
import numpy as np


def determinant(A):
    A = np.asarray(A, dtype=np.float64)
    if len(A) == 0:
        return np.float64(1.0)
    p = np.abs(A[:, 0]).argmax()
    pivot = A[p, 0]
    if pivot == 0:
        return np.float64(0.0)
    rest = np.delete(A, p, axis=0)
    smaller = rest[:, 1:] - np.outer(rest[:, 0] / pivot, A[p, 1:])
    return (-1.0) ** int(p) * pivot * determinant(smaller)
