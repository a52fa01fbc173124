# caught by: test_every_point | uses the residual below the line of alpha, which is right in the first step only
import numpy as np


def conjugate_gradient(A, b, x0, steps):
    A, b, x = np.array(A, dtype=float), np.array(b, dtype=float), np.array(x0, dtype=float)
    path = [x.copy()]
    r = b - A @ x
    p = r.copy()
    for _ in range(steps):
        old = r @ r
        if old == 0:
            path.append(x.copy())
            continue
        Ap = A @ p
        alpha = old / (r @ A @ r)
        x += alpha * p
        r = r - alpha * Ap
        beta = (r @ r) / old
        p = r + beta * p
        path.append(x.copy())
    return np.array(path)
