# caught by: test_by_hand | divides by the largest entry instead of the length
import numpy as np


def power_iteration(A, start, steps):
    A, v = np.asarray(A, dtype=float), np.array(start, dtype=float)
    v = v / np.linalg.norm(v)
    estimates = [v @ A @ v]
    for _ in range(steps):
        v = A @ v
        v = v / np.abs(v).max()
        estimates.append(v @ A @ v / (v @ v))
    return np.array(estimates), v
