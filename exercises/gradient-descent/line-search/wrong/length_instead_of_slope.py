# caught by: test_the_direction_counts | takes the length of the gradient instead of the slope along p
import numpy as np


def backtrack(f, x, p, g, t=1.0, beta=0.5, c=1e-4):
    x, p, g = (np.asarray(v, dtype=np.float64) for v in (x, p, g))
    slope = g @ p
    if slope >= 0:
        raise ValueError("p does not lead downhill.")
    start = f(x)
    while not f(x + t * p) <= start + c * t * -(g @ g):
        t = t * beta
    return float(t)
