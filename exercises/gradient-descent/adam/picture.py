"""Your own adam in a narrow valley, beside plain descent close to its largest stable rate."""

import matplotlib.pyplot as plt
import numpy as np

CAPTION = (
    "Your adam and adamw in a valley 50 times steeper across than along. Plain descent, close to its largest stable rate, zigzags. "
    "Adam sets off with equally long steps in both directions. AdamW with a strong decay ends nearer to the origin."
)


def picture(solution):
    steep, lowest, start = np.array([1.0, 50.0]), np.array([2.0, 1.0]), np.array([-2.0, 1.6])

    def gradient(w):
        return steep * (np.asarray(w) - lowest)

    plain = [start]
    for _ in range(60):
        plain.append(plain[-1] - 0.97 * 2 / 50 * gradient(plain[-1]))
    a, b = np.meshgrid(np.linspace(-2.6, 3, 100), np.linspace(0, 1.8, 100))
    height = (a - lowest[0]) ** 2 + 50 * (b - lowest[1]) ** 2
    fig, ax = plt.subplots(figsize=(7, 4), layout="constrained")
    ax.contour(a, b, np.sqrt(height), levels=12, colors="0.8", linewidths=0.8)
    for path, style, name in (
        (np.array(plain), ".-C7", "plain descent"),
        (np.asarray(solution.adam(gradient, start, 60, lr=0.2)), "o-C0", "adam"),
        (np.asarray(solution.adamw(gradient, start, 60, lr=0.2, weight_decay=0.5)), "s-C3", "adamw, decay 0.5"),
    ):
        ax.plot(path[:, 0], path[:, 1], style, ms=3, lw=1, label=name)
    ax.plot(*lowest, "*", color="gold", mec="black", ms=12, label="lowest point")
    ax.set(xlabel="$w_0$ (flat)", ylabel="$w_1$ (steep)", title="Adam in a narrow valley", ylim=(0, 1.8))
    ax.legend()
    return fig
