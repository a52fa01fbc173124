# counts the shortenings and takes a power; a limited loop
import numpy as np


def backtrack(f, x, p, g, t=1.0, beta=0.5, c=1e-4):
    x, p = np.array(x, dtype=float), np.array(p, dtype=float)
    slope = float(np.dot(g, p))
    if not slope < 0:
        raise ValueError("not downhill")
    f0 = f(x.copy())
    for m in range(200):
        step = t * beta**m
        value = f(x + step * p)
        if np.isfinite(value) and value <= f0 + c * step * slope:
            return step
    raise RuntimeError("no step found")
