# caught by: test_input_is_left_alone | x is the caller's array, and += writes into it
import numpy as np


def conjugate_gradient(A, b, x0, steps):
    A, b, x = np.array(A, dtype=float), np.array(b, dtype=float), np.asarray(x0, dtype=float)
    path = [x.copy()]
    r = b - A @ x
    p = r.copy()
    for _ in range(steps):
        old = r @ r
        if old == 0:
            path.append(x.copy())
            continue
        Ap = A @ p
        alpha = old / (p @ Ap)
        x += alpha * p
        r = r - alpha * Ap
        beta = (r @ r) / old
        p = r + beta * p
        path.append(x.copy())
    return np.array(path)
