"""The height along one direction, the two lines of Armijo's rule, and the steps that your own search tries and takes."""

import matplotlib.pyplot as plt
import numpy as np

CAPTION = (
    "Height along one direction, starting on the left. A step is accepted if it ends on or below the dashed line. "
    "Crosses were tried and refused, the stars are what your backtrack returns: the larger c is, the steeper the line, and the shorter the step."
)


def picture(solution):
    def f(u):
        return (u[0] ** 2 - 1) ** 2 + 0.4 * u[0]

    x = np.array([2.0])
    g = np.array([4 * x[0] * (x[0] ** 2 - 1) + 0.4])
    p, first, beta = -g / g[0], 4.0, 0.8
    slope = float(g @ p)
    steps = np.linspace(0, 4.1, 300)
    fig, ax = plt.subplots(figsize=(6, 4), layout="constrained")
    ax.plot(steps, [f(x + t * p) for t in steps], "0.4", lw=1.5, label="height along the direction")
    for c, colour in ((0.1, "C0"), (0.35, "C3")):
        taken = float(solution.backtrack(f, x, p, g, t=first, beta=beta, c=c))
        tried = [t for t in first * beta ** np.arange(40) if t > taken * 1.001]
        ax.plot(steps, f(x) + c * steps * slope, "--", color=colour, lw=1, label=f"asked for with c = {c}")
        ax.plot(tried, [f(x + t * p) for t in tried], "x", color=colour, ms=9 if c < 0.2 else 5)
        ax.plot(taken, f(x + taken * p), "*", color=colour, mec="black", ms=14, label=f"taken: t = {taken:.3f}")
    ax.set(xlabel="step t", ylabel="f", ylim=(-3, 21), title="Backtracking line search")
    ax.legend(loc="upper right", fontsize=8)
    return fig
