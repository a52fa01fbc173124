"""Round clouds become slanted ones: your own sample, with the ellipses of two standard deviations."""

import matplotlib.pyplot as plt
import numpy as np

CAPTION = (
    "Left: standard normal draws and a circle of radius 2. Right: the same draws after your sample. "
    "Your Cholesky factor turns the circle into the ellipse. "
    "The crosses show where the two axes go: the second one stays vertical, because L is a lower triangle."
)


def picture(solution):
    rng = np.random.default_rng(7)
    z = rng.normal(size=(400, 2))
    angle = np.linspace(0, 2 * np.pi, 100)
    circle = 2 * np.column_stack([np.cos(angle), np.sin(angle)])
    axes_ends = np.array([[2.0, 0.0], [0.0, 2.0]])
    mean, S = np.array([1.0, -0.5]), np.array([[2.0, 1.4], [1.4, 1.6]])
    fig, panels = plt.subplots(1, 2, figsize=(7, 3.6), sharex=True, sharey=True, layout="constrained")
    for ax, move, title in (
        (panels[0], lambda points: points, "z: independent"),
        (panels[1], lambda points: np.asarray(solution.sample(mean, S, points)), "x = mean + L z"),
    ):
        ax.plot(*move(z).T, ".", color="C0", alpha=0.4, ms=4)
        ax.plot(*move(circle).T, color="C3", lw=1.5)
        centre = move(np.zeros((1, 2)))[0]
        for end in move(axes_ends):
            ax.plot([centre[0], end[0]], [centre[1], end[1]], "k-x", lw=1.2)
        ax.set(title=title, xlabel="first coordinate", aspect="equal", xlim=(-4.5, 6), ylim=(-5, 4.5))
    panels[0].set_ylabel("second coordinate")
    return fig
