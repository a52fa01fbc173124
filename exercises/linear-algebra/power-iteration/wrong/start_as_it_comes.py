# caught by: test_no_steps | the start is not brought to length 1 before the first estimate
import numpy as np


def power_iteration(A, start, steps):
    A, v = np.asarray(A, dtype=float), np.array(start, dtype=float)
    estimates = [v @ A @ v]
    for _ in range(steps):
        v = A @ v
        v = v / np.linalg.norm(v)
        estimates.append(v @ A @ v)
    return np.array(estimates), v
