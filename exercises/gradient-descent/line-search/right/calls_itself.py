# calls itself with a shorter step; plain sums
import numpy as np


def backtrack(f, x, p, g, t=1.0, beta=0.5, c=1e-4):
    slope = sum(a * b for a, b in zip(g, p, strict=True))
    if slope >= 0:
        raise ValueError("The direction leads uphill, or is flat.")
    here, there = np.array([float(v) for v in x]), np.array([a + t * b for a, b in zip(x, p, strict=True)], dtype=float)
    gain = f(here) - f(there)
    if gain >= -c * t * slope and gain < np.inf:
        return float(t)
    return backtrack(f, x, p, g, t * beta, beta, c)
