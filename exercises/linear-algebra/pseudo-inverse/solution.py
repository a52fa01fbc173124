import numpy as np


def pseudo_inverse(A):
    """Return the pseudo-inverse (n, m) of A (m, n)."""
    U, s, Vt = np.linalg.svd(np.asarray(A, dtype=np.float64), full_matrices=False)
    there = s > 1e-10 * s[0]  # `>`, so that a matrix of zeros keeps nothing
    return Vt[there].T / s[there] @ U[:, there].T


def shortest_solution(A, b):
    """Return the shortest of all x that bring A x as close to b as possible."""
    return pseudo_inverse(A) @ np.asarray(b, dtype=np.float64)
