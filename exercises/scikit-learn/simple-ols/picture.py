"""Your own line through noisy points, with its residuals, and the lines that are one standard error away."""

import matplotlib.pyplot as plt
import numpy as np

CAPTION = (
    "Your line through 14 points. Each thin vertical line is a residual; RSS adds up their squares. "
    "The band shows the slope plus and minus two of your standard errors, turned about the middle of the data."
)


def picture(solution):
    rng = np.random.default_rng(4)
    x = np.sort(rng.uniform(0.0, 10.0, 14))
    y = 2.0 + 0.6 * x + rng.normal(scale=1.2, size=14)
    line = solution.simple_ols(x, y)
    slope, intercept, error = float(line["slope"]), float(line["intercept"]), float(line["slope_se"])
    grid = np.linspace(0.0, 10.0, 50)
    middle = y.mean()
    fig, ax = plt.subplots(figsize=(6, 4), layout="constrained")
    lowest = middle + (slope - 2 * error) * (grid - x.mean())
    highest = middle + (slope + 2 * error) * (grid - x.mean())
    ax.fill_between(grid, lowest, highest, color="C0", alpha=0.15, label="slope ± 2 standard errors")
    ax.vlines(x, intercept + slope * x, y, color="C3", lw=1.2, label="residuals")
    ax.plot(grid, intercept + slope * grid, "-", color="C0", label=f"y = {intercept:.2f} + {slope:.2f} x")
    ax.plot(x, y, "o", color="black", ms=4)
    ax.set(xlabel="x", ylabel="y", title=f"s = {float(line['residual_sd']):.2f}, R² = {float(line['r_squared']):.2f}")
    ax.legend(fontsize=8)
    return fig
