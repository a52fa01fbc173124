"""A small picture, drawn from formulas, at several ranks by your own low_rank."""

import matplotlib.pyplot as plt
import numpy as np

CAPTION = (
    "Your low_rank on a picture of 72 x 96 points. Rank 1 is one column times one row. Few ranks are enough for the bars, "
    "which lie along the axes; the round moon and the slanted mast need more. The title gives the share of the numbers that must be stored."
)


def scene():
    y, x = np.mgrid[0:72, 0:96].astype(np.float64)
    image = 0.55 + 0.3 * y / 72
    image[(x - 70) ** 2 + (y - 18) ** 2 < 120] = 1.0
    image[(y > 52) & (np.sin(x / 3.0) + (y - 52) / 12 > 0.2)] = 0.25
    image[(y > 40) & (y < 50) & (x > 18) & (x < 60)] = 0.1
    image[(np.abs(x - 36 - (40 - y) / 4) < 1.5) & (y < 42) & (y > 8)] = 0.0
    return image


def picture(solution):
    image = scene()
    m, n = image.shape
    fig, axes = plt.subplots(2, 3, figsize=(7, 4), layout="constrained")
    for ax, k in zip(axes.flat, (1, 2, 5, 10, 25, None), strict=True):
        shown = image if k is None else np.asarray(solution.low_rank(image, k))
        ax.imshow(shown, cmap="gray", vmin=0, vmax=1)
        ax.set(xticks=[], yticks=[])
        ax.set_title("original" if k is None else f"rank {k}: {k * (m + n) / (m * n):.0%}", fontsize=9)
    return fig
