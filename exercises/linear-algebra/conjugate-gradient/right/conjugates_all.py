# makes each direction conjugate to all earlier ones, not only to the last
import numpy as np


def conjugate_gradient(A, b, x0, steps):
    A, b = np.array(A, dtype=float), np.array(b, dtype=float)
    x = np.array(x0, dtype=float)
    path, directions = [x], []
    start = np.linalg.norm(b - A @ x)
    for _ in range(steps):
        p = b - A @ x
        if np.linalg.norm(p) > 1e-14 * start:
            for q in directions:
                p = p - (q @ A @ p) / (q @ A @ q) * q
            x = x + p @ (b - A @ x) / (p @ A @ p) * p
            directions.append(p)
        path.append(x)
    return np.array(path)
