import numpy as np


def conjugate_gradient(A, b, x0, steps):
    """Return every point of the walk towards the solution of A x = b, the start first."""
    A = np.asarray(A, dtype=np.float64)
    path = np.empty((steps + 1, len(A)))
    path[0] = x0
    r = b - A @ path[0]
    p = r
    for k in range(steps):
        square = r @ r
        if square == 0:
            path[k + 1 :] = path[k]
            break
        Ap = A @ p  # the only product with A in each step
        alpha = square / (p @ Ap)
        path[k + 1] = path[k] + alpha * p
        r = r - alpha * Ap
        p = r + (r @ r) / square * p
    return path
