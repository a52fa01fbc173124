# caught by: test_no_steps | one estimate a step, none for the start
import numpy as np


def power_iteration(A, start, steps):
    A, v = np.asarray(A, dtype=float), np.array(start, dtype=float)
    v = v / np.linalg.norm(v)
    estimates = []
    for _ in range(steps):
        v = A @ v
        v = v / np.linalg.norm(v)
        estimates.append(v @ A @ v)
    return np.array(estimates), v
