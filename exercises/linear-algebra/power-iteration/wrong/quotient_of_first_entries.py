# caught by: test_by_hand | takes the growth of the first entry for the eigenvalue
import numpy as np


def power_iteration(A, start, steps):
    A, v = np.asarray(A, dtype=float), np.array(start, dtype=float)
    v = v / np.linalg.norm(v)
    estimates = [v @ A @ v]
    for _ in range(steps):
        w = A @ v
        estimates.append(w[0] / v[0])
        v = w / np.linalg.norm(w)
    return np.array(estimates), v
