# caught by: test_the_first_step_may_do | always starts at 1
import numpy as np


def backtrack(f, x, p, g, t=1.0, beta=0.5, c=1e-4):
    x, p, g = (np.asarray(v, dtype=np.float64) for v in (x, p, g))
    slope = g @ p
    if slope >= 0:
        raise ValueError("p does not lead downhill.")
    start = f(x)
    t = 1.0
    while not f(x + t * p) <= start + c * t * slope:
        t = t * beta
    return float(t)
