# caught by: test_huge_and_tiny_numbers | never brings the vector back to length 1 on the way
import numpy as np


def power_iteration(A, start, steps):
    A, v = np.asarray(A, dtype=float), np.array(start, dtype=float)
    v = v / np.linalg.norm(v)
    estimates = [v @ A @ v]
    for _ in range(steps):
        v = A @ v
        estimates.append(v @ A @ v / (v @ v))
    return np.array(estimates), v / np.linalg.norm(v)
