# builds the directions one after another, each cleaned twice, and skips what has (nearly) nothing left
import numpy as np


def projector(A):
    A = np.asarray(A, dtype=np.float64)
    m = len(A)
    P = np.zeros((m, m))
    largest = np.linalg.norm(A, axis=0).max()
    for a in A.T:
        v = a - P @ a
        v = v - P @ v
        if np.linalg.norm(v) > 1e-10 * largest:
            q = v / np.linalg.norm(v)
            P += np.outer(q, q)
    return P
