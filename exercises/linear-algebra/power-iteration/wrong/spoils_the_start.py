# caught by: test_input_is_left_alone | divides in place, and np.asarray made no copy
import numpy as np


def power_iteration(A, start, steps):
    A, v = np.asarray(A, dtype=float), np.asarray(start, dtype=float)
    v /= np.linalg.norm(v)
    estimates = [v @ A @ v]
    for _ in range(steps):
        v = A @ v
        v = v / np.linalg.norm(v)
        estimates.append(v @ A @ v)
    return np.array(estimates), v
