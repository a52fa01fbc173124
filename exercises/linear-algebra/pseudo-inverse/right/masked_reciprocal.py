# reciprocals with np.where; the solution without building the pseudo-inverse
import numpy as np


def parts(A):
    U, s, Vt = np.linalg.svd(np.array(A, dtype=float), full_matrices=False)
    keep = s > s.max() * 1e-10
    return U, np.where(keep, 1 / np.where(keep, s, 1.0), 0.0), Vt


def pseudo_inverse(A):
    U, back, Vt = parts(A)
    return np.einsum("ji,j,kj->ik", Vt, back, U)


def shortest_solution(A, b):
    U, back, Vt = parts(A)
    return Vt.T @ (back * (U.T @ np.array(b, dtype=float)))
