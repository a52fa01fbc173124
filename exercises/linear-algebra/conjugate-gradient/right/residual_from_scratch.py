# computes every residual anew, and beta as Polak and Ribière do
import numpy as np


def conjugate_gradient(A, b, x0, steps):
    A, b = np.asarray(A, dtype=np.float64), np.asarray(b, dtype=np.float64)
    path = np.tile(np.asarray(x0, dtype=np.float64), (steps + 1, 1))
    residual = b - A @ path[0]
    direction = residual
    for k in range(steps):
        if not np.any(residual):
            path[k + 1] = path[k]
            continue
        path[k + 1] = path[k] + (residual @ direction) / (direction @ A @ direction) * direction
        new = b - A @ path[k + 1]
        beta = new @ (new - residual) / (residual @ residual)
        residual, direction = new, new + beta * direction
    return path
