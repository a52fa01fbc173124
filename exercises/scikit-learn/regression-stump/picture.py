"""Your own stump on a curve, and sums of your stumps, each fitted to what is still wrong."""

import matplotlib.pyplot as plt
import numpy as np

CAPTION = (
    "Red: one of your stumps. Then boosting: each further stump is fitted to the present errors and added, shrunk to 40 %. "
    "Ten of them trace the rough shape, eighty follow the curve."
)


def picture(solution):
    rng = np.random.default_rng(2)
    x = np.sort(rng.uniform(0.0, 6.0, 60))[:, None]
    y = np.sin(1.3 * x[:, 0]) + 0.3 * x[:, 0] + rng.normal(scale=0.15, size=60)
    grid = np.linspace(0.0, 6.0, 400)[:, None]
    first = solution.fit_stump(x, y)
    fig, ax = plt.subplots(figsize=(6, 4), layout="constrained")
    ax.plot(x[:, 0], y, "o", color="0.6", ms=4)
    ax.plot(grid, solution.predict_stump(first, grid), "-C3", lw=1.5, label="one stump")
    errors, total = y - y.mean(), np.full(400, y.mean())
    for count in range(1, 81):
        stump = solution.fit_stump(x, errors)
        errors = errors - 0.4 * np.asarray(solution.predict_stump(stump, x))
        total = total + 0.4 * np.asarray(solution.predict_stump(stump, grid))
        if count in (10, 80):
            ax.plot(grid, total, {10: "--C0", 80: "-C2"}[count], lw=1.5, label=f"{count} stumps, added up")
    ax.set(xlabel="x", ylabel="y", title=f"The first question: is x at most {float(first[1]):.2f}?")
    ax.legend(fontsize=8)
    return fig
