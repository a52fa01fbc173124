# caught by: test_by_hand | divides by v.v, the square of the length
import numpy as np


def power_iteration(A, start, steps):
    A, v = np.asarray(A, dtype=float), np.array(start, dtype=float)
    v = v / np.linalg.norm(v)
    estimates = [v @ A @ v]
    for _ in range(steps):
        v = A @ v
        v = v / (v @ v)
        estimates.append(v @ A @ v)
    return np.array(estimates), v
