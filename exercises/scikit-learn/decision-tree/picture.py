"""The regions of your own decision tree after one question, after three, and fully grown."""

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.colors import ListedColormap

CAPTION = (
    "Your tree_predict for every point of a grid. Each question cuts one region in two, always along an axis. "
    "Three questions in a row find the classes; the fully grown tree cuts out thin strips for single points."
)


def picture(solution):
    rng = np.random.default_rng(6)
    y = np.arange(90) % 3
    X = rng.normal(size=(90, 2)) + np.array([[0.0, 0.0], [2.4, 0.4], [1.0, 2.6]])[y]
    a, b = np.meshgrid(np.linspace(-2.8, 5.8, 60), np.linspace(-2.8, 5.4, 60))
    grid = np.column_stack([a.ravel(), b.ravel()])
    fig, axes = plt.subplots(1, 3, figsize=(11, 3.9), layout="constrained", sharey=True)
    for ax, depth, title in zip(axes, (1, 3, 99), ("depth 1", "depth 3", "fully grown"), strict=True):
        region = np.asarray(solution.tree_predict(X, y, grid, depth)).reshape(a.shape)
        ax.pcolormesh(a, b, region, cmap=ListedColormap(["C0", "C1", "C2"]), vmin=0, vmax=2, alpha=0.25, lw=0, rasterized=True)
        for label, shape in enumerate("os^"):
            ax.plot(*X[y == label].T, shape, color=f"C{label}", ms=5, mec="white", mew=0.5, label=f"class {label}")
        ax.set(xlabel="first feature", title=title)
    axes[0].set(ylabel="second feature")
    axes[2].legend(fontsize=8, loc="upper right")
    return fig
