# plain Python: one point after the other
import numpy as np


def slope(f, x, h):
    points = np.asarray(x, dtype=np.float64)
    slopes = [(float(f(p + h)) - float(f(p - h))) / (2 * h) for p in points.ravel()]
    return np.array(slopes).reshape(points.shape)


def step_errors(f, exact, x, steps):
    result = []
    for h in steps:
        total = 0.0
        for p in x:
            total += abs(float(slope(f, p, h)) - float(exact(p)))
        result.append(total / len(x))
    return np.array(result)
