# caught by: test_random_bowls | looks for the step with the lowest f instead of the first one
import numpy as np


def backtrack(f, x, p, g, t=1.0, beta=0.5, c=1e-4):
    x, p, g = (np.asarray(v, dtype=np.float64) for v in (x, p, g))
    slope = g @ p
    if slope >= 0:
        raise ValueError("p does not lead downhill.")
    start = f(x)
    steps = [t * beta**m for m in range(60)]
    fine = [s for s in steps if f(x + s * p) <= start + c * s * slope]
    return float(min(fine, key=lambda s: f(x + s * p)))
