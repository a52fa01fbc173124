"""Curves of degree 1, 3 and 11 through twelve points: a linear model on your own features."""

import matplotlib.pyplot as plt
import numpy as np

CAPTION = (
    "Least squares on your polynomial features. Degree 1 is too stiff. Degree 3 follows the dashed truth. "
    "Degree 11 passes through every training point and swings wildly in between: it has learnt the noise."
)


def picture(solution):
    rng = np.random.default_rng(7)
    x = np.linspace(-1.0, 1.0, 12)
    y = np.sin(2.5 * x) + rng.normal(scale=0.25, size=12)
    grid = np.linspace(-1.0, 1.0, 300)
    fig, ax = plt.subplots(figsize=(6, 4), layout="constrained")
    ax.plot(grid, np.sin(2.5 * grid), "--", color="black", lw=1, label="truth")
    for degree, style in ((1, ":C0"), (3, "-C2"), (11, "-C3")):
        weights = np.linalg.lstsq(solution.polynomial_features(x[:, None], degree), y, rcond=None)[0]
        curve = solution.polynomial_features(grid[:, None], degree) @ weights
        ax.plot(grid, curve, style, lw=1.6, label=f"degree {degree}")
    ax.plot(x, y, "o", color="black", ms=5)
    ax.set(xlabel="x", ylabel="y", title="More features, less error on the training points", ylim=(-2.5, 2.5))
    ax.legend(fontsize=8, loc="upper left")
    return fig
