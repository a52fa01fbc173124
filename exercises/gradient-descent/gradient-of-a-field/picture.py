"""Your gradients as arrows over the contour lines of the saddle and the hill."""

import matplotlib.pyplot as plt
import numpy as np

CAPTION = (
    "Your gradients as arrows. They cross the contour lines at right angles, point uphill, "
    "and are longest where the lines lie close together. On the hilltop and in the middle of the saddle they vanish."
)


def picture(solution):
    fig, axes = plt.subplots(1, 2, figsize=(8, 4), layout="constrained")
    fine = np.meshgrid(np.linspace(-2, 2, 121), np.linspace(-2, 2, 121))
    coarse = np.meshgrid(np.linspace(-1.8, 1.8, 13), np.linspace(-1.8, 1.8, 13))
    fields = (
        ("saddle", lambda x, y: x**2 * y - y**3 / 3, solution.saddle_gradient),
        ("hill", lambda x, y: np.exp(-(x**2) / 2 - y**2), solution.hill_gradient),
    )
    for ax, (name, height, gradient) in zip(axes, fields, strict=True):
        ax.contour(*fine, height(*fine), levels=14, cmap="viridis", linewidths=0.9)
        ax.quiver(*coarse, *np.asarray(gradient(*coarse)), color="C3", angles="xy", pivot="mid", width=0.005)
        ax.set(xlabel="x", ylabel="y", title=f"Gradient of the {name}", aspect="equal")
    return fig
