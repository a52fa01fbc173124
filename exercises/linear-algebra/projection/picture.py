"""Points and their nearest points on a line and on a plane, found by your own projector."""

import matplotlib.pyplot as plt
import numpy as np

CAPTION = (
    "Your projector at work. Left: points (blue) drop onto a line (red), each along a perpendicular. "
    "Right: the same in space, onto a plane that is given by three dependent columns."
)


def picture(solution):
    rng = np.random.default_rng(4)
    fig = plt.figure(figsize=(7, 3.6), layout="constrained")
    flat = fig.add_subplot(1, 2, 1)
    points = rng.normal(scale=1.4, size=(2, 14))
    feet = np.asarray(solution.projector([[2.0], [1.0]])) @ points
    flat.plot([-3.6, 3.6], [-1.8, 1.8], color="C3", lw=1)
    flat.plot(*np.stack([points, feet], axis=1), color="0.7", lw=0.8)
    flat.plot(*points, "oC0", ms=5)
    flat.plot(*feet, "oC3", ms=4)
    flat.set(aspect="equal", title="onto a line", xlabel="$b_0$", ylabel="$b_1$")
    space = fig.add_subplot(1, 2, 2, projection="3d")
    A = np.array([[1.0, 0.0, 1.0], [0.0, 1.0, 1.0], [0.4, -0.3, 0.1]])
    points = rng.normal(size=(3, 14)) * [[0.7], [0.7], [1.2]]
    feet = np.asarray(solution.projector(A)) @ points
    u, v = np.meshgrid([-1.6, 1.6], [-1.6, 1.6])
    space.plot_surface(u, v, 0.4 * u - 0.3 * v, color="C3", alpha=0.2)
    for point, foot in zip(points.T, feet.T, strict=True):
        space.plot(*np.column_stack([point, foot]), color="0.7", lw=0.8)
    space.plot(*points, "oC0", ms=4)
    space.plot(*feet, "oC3", ms=3)
    space.set(aspect="equal", xticks=[-1, 0, 1], yticks=[-1, 0, 1], zticks=[-1, 0, 1])
    space.view_init(elev=12, azim=-70)
    space.set_title("onto a plane")
    return fig
