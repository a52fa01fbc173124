"""The axes of your own PCA over a tilted cloud, and the points moved onto the first of them."""

import matplotlib.pyplot as plt
import numpy as np

CAPTION = (
    "Your components over a cloud. Each arrow is two standard deviations long. "
    "The small orange points are rebuilt from the first score alone; the grey lines are what that loses."
)


def picture(solution):
    rng = np.random.default_rng(3)
    X = rng.normal(size=(90, 2)) @ np.array([[2.0, 1.1], [-0.3, 0.6]]) + [3.0, 1.0]
    components, variances, scores = (np.asarray(part) for part in solution.pca(X, 2))
    middle = X.mean(axis=0)
    flat = middle + scores[:, :1] @ components[:1]
    fig, ax = plt.subplots(figsize=(6, 4), layout="constrained")
    ax.plot(*np.stack([X, flat], axis=1).transpose(2, 1, 0), "-", color="0.8", lw=0.8, zorder=1)
    ax.plot(*X.T, "o", color="C0", ms=4, label="points")
    ax.plot(*flat.T, ".", color="C1", ms=4, label="rebuilt from the first score")
    for j, colour in enumerate(("C3", "C2")):
        tip = middle + 2 * np.sqrt(variances[j]) * components[j]
        ax.annotate("", xy=tip, xytext=middle, arrowprops={"arrowstyle": "-|>", "color": colour, "lw": 2.5})
        ax.annotate(f"variance {variances[j]:.2f}", xy=tip, xytext=(6, 4), textcoords="offset points", color=colour)
    share = variances[0] / variances.sum()
    ax.set(
        xlabel="first feature",
        ylabel="second feature",
        title=f"The first component holds {share:.0%} of the variance",
        aspect="equal",
        xlim=(-4.0, 11.5),
        ylim=(-3.0, 5.0),
    )
    ax.legend(fontsize=8)
    return fig
