"""Your own walk over the loss of two weights, once at a calm rate and once close to the largest stable one."""

import matplotlib.pyplot as plt
import numpy as np

CAPTION = (
    "Your descend on the loss of two weights. Blue drops into the valley and follows it. "
    "Red, a little below the largest stable rate, keeps crossing to the other side."
)


def picture(solution):
    rng = np.random.default_rng(5)
    X = rng.normal(size=(30, 2)) * [1.6, 0.6]
    y = X @ [2.0, -1.0] + rng.normal(scale=0.2, size=30)
    limit = 2 / np.linalg.eigvalsh(2 / 30 * X.T @ X)[-1]
    start = np.array([-1.5, 2.0])
    a, b = np.meshgrid(np.linspace(-2, 5.5, 120), np.linspace(-4, 3, 120))
    height = np.mean((np.stack([a, b], -1) @ X.T - y) ** 2, axis=-1)
    fig, ax = plt.subplots(figsize=(6, 4))
    ax.contour(a, b, np.sqrt(height), levels=14, colors="0.7", linewidths=0.8)
    for part, style in ((0.4, "o-C0"), (0.93, "o--C3")):
        path = np.asarray(solution.descend(X, y, part * limit, 20, start))
        ax.plot(path[:, 0], path[:, 1], style, ms=3, lw=1, label=f"η = {part * limit:.2f}")
    ax.plot(*np.linalg.lstsq(X, y, rcond=None)[0], "*", color="gold", mec="black", ms=12, label="lstsq")
    ax.set(xlabel="$w_0$", ylabel="$w_1$", title="Walk downhill")
    ax.legend()
    return fig
