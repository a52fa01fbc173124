"""Two moons and a blob with noise, coloured by your own labels, for three values of eps."""

import matplotlib.pyplot as plt
import numpy as np

CAPTION = (
    "Your labels on two crescents and a blob. A small eps tears the crescents and calls much noise (black crosses). "
    "In the middle the three shapes are found. A large eps lets them run together."
)


def picture(solution):
    rng = np.random.default_rng(1)
    angle = rng.uniform(0.0, np.pi, 200)
    moons = np.column_stack([np.cos(angle), np.sin(angle)])
    moons[100:] = [1.0, 0.4] - moons[100:]
    X = np.vstack(
        [moons + 0.06 * rng.normal(size=(200, 2)), [2.9, 0.4] + 0.2 * rng.normal(size=(50, 2)), rng.uniform([-1.5, -1.2], [3.6, 1.5], (15, 2))]
    )
    fig, axes = plt.subplots(1, 3, figsize=(9, 2.7), sharey=True, layout="constrained")
    for ax, eps in zip(axes, (0.09, 0.18, 0.45), strict=True):
        labels = np.asarray(solution.dbscan(X, eps, 5))
        ax.plot(*X[labels == -1].T, "x", color="black", ms=3)
        for name in np.unique(labels[labels >= 0]):
            ax.plot(*X[labels == name].T, "os^Dvp*hd<>"[name % 11], color=f"C{name % 10}", ms=3)
        ax.set(title=f"eps = {eps}: {labels.max() + 1} clusters", xticks=[], yticks=[], aspect="equal")
    return fig
