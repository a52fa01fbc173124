"""The regions that your own nearest-neighbours classifier gives to three classes, for one and for fifteen neighbours."""

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.colors import ListedColormap

CAPTION = (
    "Your knn_predict for every point of a grid. Left: one neighbour, and every stray point rules its own island. "
    "Right: fifteen neighbours vote, and the borders become smooth. Points in another colour than their surroundings are outvoted."
)


def picture(solution):
    rng = np.random.default_rng(4)
    y = np.arange(90) % 3
    X = rng.normal(size=(90, 2)) + np.array([[0.0, 0.0], [2.2, 0.6], [0.8, 2.2]])[y]
    a, b = np.meshgrid(np.linspace(-2.6, 5, 48), np.linspace(-2.6, 5, 48))
    grid = np.column_stack([a.ravel(), b.ravel()])
    fig, axes = plt.subplots(1, 2, figsize=(9, 4.2), layout="constrained", sharey=True)
    for ax, k in zip(axes, (1, 15), strict=True):
        region = np.asarray(solution.knn_predict(X, y, grid, k)).reshape(a.shape)
        ax.pcolormesh(a, b, region, cmap=ListedColormap(["C0", "C1", "C2"]), vmin=0, vmax=2, alpha=0.25, lw=0, rasterized=True)
        for label, shape in enumerate("os^"):
            ax.plot(*X[y == label].T, shape, color=f"C{label}", ms=5, mec="white", mew=0.5, label=f"class {label}")
        ax.set(xlabel="first feature", title="1 neighbour" if k == 1 else f"{k} neighbours")
    axes[0].set(ylabel="second feature")
    axes[1].legend(fontsize=8, loc="upper right")
    return fig
