import numpy as np


def power_iteration(A, start, steps):
    """Return the Rayleigh quotients of all vectors, the start's first, and the last vector."""
    A = np.asarray(A, dtype=np.float64)
    v = np.array(start, dtype=np.float64)
    estimates = []
    # Bring v to length 1 and estimate. Then, `steps` times: multiply, bring to length 1, estimate.
    return np.array(estimates), v


if __name__ == "__main__":
    A = np.array([[2.0, 1.0], [1.0, 2.0]])
    estimates, v = power_iteration(A, [1.0, 0.0], 5)
    print("estimates:", estimates)
    print("v:", v)
    print("NumPy's eigenvalues:", np.linalg.eigvalsh(A))
