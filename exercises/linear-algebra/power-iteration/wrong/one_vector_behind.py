# caught by: test_agrees_with_the_formula | returns the vector before the last step
import numpy as np


def power_iteration(A, start, steps):
    A, v = np.asarray(A, dtype=float), np.array(start, dtype=float)
    v = v / np.linalg.norm(v)
    last = v
    estimates = [v @ A @ v]
    for _ in range(steps):
        last = v
        v = A @ v
        v = v / np.linalg.norm(v)
        estimates.append(v @ A @ v)
    return np.array(estimates), last
