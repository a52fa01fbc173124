import numpy as np


def power_iteration(A, start, steps):
    """Return the Rayleigh quotients of all vectors, the start's first, and the last vector."""
    A = np.asarray(A, dtype=np.float64)
    v = np.asarray(start, dtype=np.float64)
    v = v / np.linalg.norm(v)  # a new array: the caller's start stays as it is
    estimates = np.empty(steps + 1)
    for k in range(steps):
        w = A @ v  # one product serves both the estimate and the next vector
        estimates[k] = v @ w
        v = w / np.linalg.norm(w)
    estimates[steps] = v @ A @ v
    return estimates, v
