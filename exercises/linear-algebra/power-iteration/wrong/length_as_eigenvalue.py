# caught by: test_negative_eigenvalue_wins | takes the length of A v for the eigenvalue: the sign is lost
import numpy as np


def power_iteration(A, start, steps):
    A, v = np.asarray(A, dtype=float), np.array(start, dtype=float)
    v = v / np.linalg.norm(v)
    estimates = [np.linalg.norm(A @ v)]
    for _ in range(steps):
        v = A @ v
        v = v / np.linalg.norm(v)
        estimates.append(np.linalg.norm(A @ v))
    return np.array(estimates), v
