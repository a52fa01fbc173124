# plain Python loops and math.sqrt; arrays only at the end
import math

import numpy as np


def times(A, v):
    return [sum(float(a) * b for a, b in zip(row, v, strict=True)) for row in A]


def unit(v):
    length = math.sqrt(sum(b * b for b in v))
    return [b / length for b in v]


def power_iteration(A, start, steps):
    v = unit([float(b) for b in start])
    estimates = [sum(a * b for a, b in zip(v, times(A, v), strict=True))]
    for _ in range(steps):
        v = unit(times(A, v))
        estimates.append(sum(a * b for a, b in zip(v, times(A, v), strict=True)))
    return np.array(estimates), np.array(v)
