# caught by: test_huber_by_hand | forgets to subtract delta²/2 outside, so that the loss jumps
import numpy as np


def huber(r, delta):
    size = np.abs(np.asarray(r, dtype=np.float64))
    return np.where(size <= delta, size**2 / 2, delta * size)


def quantile_loss(r, q):
    r = np.asarray(r, dtype=np.float64)
    return np.maximum(q * r, (q - 1) * r)


def huber_line(x, y, delta):
    x = np.asarray(x, dtype=np.float64)
    y = np.asarray(y, dtype=np.float64)
    A = np.column_stack([x, np.ones(len(x))])
    line = np.linalg.lstsq(A, y, rcond=None)[0]
    for _ in range(1000):
        size = np.abs(y - A @ line)
        weights = delta / np.maximum(size, delta)
        AW = A * weights[:, None]
        moved = np.linalg.solve(AW.T @ A, AW.T @ y)
        if np.allclose(moved, line, rtol=0.0, atol=1e-12):
            break
        line = moved
    return float(line[0]), float(line[1])
