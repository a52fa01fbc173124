# caught by: test_negative_eigenvalue_wins | looks the answer up with eigvalsh, which sorts by value, not by size
import numpy as np


def power_iteration(A, start, steps):
    A, v = np.asarray(A, dtype=float), np.array(start, dtype=float)
    v = v / np.linalg.norm(v)
    estimates = [v @ A @ v]
    for _ in range(steps):
        v = A @ v
        v = v / np.linalg.norm(v)
        estimates.append(v @ A @ v)
    estimates[-1] = np.linalg.eigvalsh(A)[-1]
    return np.array(estimates), v
