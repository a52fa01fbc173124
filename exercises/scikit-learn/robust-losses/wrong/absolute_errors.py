# caught by: test_a_huge_delta_is_least_squares | weights 1 / |r| everywhere: that is the line of absolute errors
import numpy as np


def huber(r, delta):
    size = np.abs(np.asarray(r, dtype=np.float64))
    return np.where(size <= delta, size**2 / 2, delta * (size - delta / 2))


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
        weights = delta / np.maximum(size, 1e-6)
        AW = A * weights[:, None]
        moved = np.linalg.solve(AW.T @ A, AW.T @ y)
        if np.allclose(moved, line, rtol=0.0, atol=1e-12):
            break
        line = moved
    return float(line[0]), float(line[1])
