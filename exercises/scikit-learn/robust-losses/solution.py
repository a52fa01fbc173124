import numpy as np


def huber(r, delta):
    """Half the square up to delta, a straight line beyond."""
    size = np.abs(np.asarray(r, dtype=np.float64))
    return np.where(size <= delta, size**2 / 2, delta * (size - delta / 2))


def quantile_loss(r, q):
    """q per unit where the prediction is too low (r > 0), 1 - q where it is too high."""
    r = np.asarray(r, dtype=np.float64)
    return np.maximum(q * r, (q - 1) * r)


def huber_line(x, y, delta):
    """Slope and intercept of the line with the smallest sum of Huber losses."""
    x = np.asarray(x, dtype=np.float64)
    y = np.asarray(y, dtype=np.float64)
    A = np.column_stack([x, np.ones(len(x))])
    line = np.linalg.lstsq(A, y, rcond=None)[0]
    for _ in range(1000):
        size = np.abs(y - A @ line)
        weights = delta / np.maximum(size, delta)  # 1 inside, delta / |r| outside, and never 0 / 0
        AW = A * weights[:, None]
        moved = np.linalg.solve(AW.T @ A, AW.T @ y)
        if np.allclose(moved, line, rtol=0.0, atol=1e-12):
            break
        line = moved
    return float(line[0]), float(line[1])
