# caught by: test_whole_numbers | writes into a vector of whole numbers: everything behind the point is cut off
import numpy as np


def power_iteration(A, start, steps):
    A, v = np.asarray(A, dtype=float), np.array(start)
    v[:] = v / np.linalg.norm(v)
    estimates = [v @ A @ v]
    for _ in range(steps):
        w = A @ v
        v[:] = w / np.linalg.norm(w)
        estimates.append(v @ A @ v)
    return np.array(estimates), v
