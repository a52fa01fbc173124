# keeps the numbers small by the largest entry, divides by v.v in the quotient, brings to length 1 at the end
import numpy as np


def power_iteration(A, start, steps):
    A, v = np.array(A, dtype=float), np.array(start, dtype=float)
    estimates = []
    for k in range(steps + 1):
        if k:
            v = A @ v
        v = v / np.abs(v).max()
        estimates.append((v @ A @ v) / (v @ v))
    return np.array(estimates), v / np.sqrt(v @ v)
