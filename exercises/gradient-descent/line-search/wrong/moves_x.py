# caught by: test_random_bowls | moves x with every try, and the next try starts from there
import numpy as np


def backtrack(f, x, p, g, t=1.0, beta=0.5, c=1e-4):
    x, p, g = (np.asarray(v, dtype=np.float64) for v in (x, p, g))
    slope = g @ p
    if slope >= 0:
        raise ValueError("p does not lead downhill.")
    start = f(x)
    x = x.copy()
    while not f(x + t * p) <= start + c * t * slope:
        x += t * p
        t = t * beta
    return float(t)
