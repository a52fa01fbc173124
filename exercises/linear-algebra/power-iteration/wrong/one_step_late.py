# caught by: test_by_hand | estimates before the step instead of after it
import numpy as np


def power_iteration(A, start, steps):
    A, v = np.asarray(A, dtype=float), np.array(start, dtype=float)
    v = v / np.linalg.norm(v)
    estimates = [v @ A @ v]
    for _ in range(steps):
        estimates.append(v @ A @ v)
        v = A @ v
        v = v / np.linalg.norm(v)
    return np.array(estimates), v
