"""Your own clusters in three groups of points, and the path of each centre, step by step."""

import matplotlib.pyplot as plt
import numpy as np

CAPTION = (
    "Your lloyd on three groups of points. The circles are the start: all three centres in one group. The lines are their paths, the stars the end. "
    "The colours and shapes are your labels."
)


def picture(solution):
    rng = np.random.default_rng(3)
    X = rng.normal(size=(150, 2)) + np.array([[0.0, 0.0], [5.0, 1.0], [2.0, 4.5]])[np.arange(150) % 3]
    start = np.array([[-1.0, 0.5], [0.0, -1.0], [0.5, 1.0]])
    path = np.array([solution.lloyd(X, start, steps)[0] for steps in range(15)])
    centres, labels = solution.lloyd(X, start)
    fig, ax = plt.subplots(figsize=(6, 4), layout="constrained")
    for j, (colour, shape) in enumerate([("C0", "o"), ("C1", "s"), ("C2", "^")]):
        mine = X[np.asarray(labels) == j]
        ax.plot(mine[:, 0], mine[:, 1], shape, color=colour, alpha=0.5, ms=4, label=f"cluster {j}")
        ax.plot(path[:, j, 0], path[:, j, 1], "-", color="black", lw=1.2)
        ax.plot(*start[j], "o", color=colour, mec="black", ms=7)
        ax.plot(*centres[j], "*", color=colour, mec="black", ms=15)
    ax.set(xlabel="first feature", ylabel="second feature", title="Three centres find three groups")
    ax.legend(fontsize=8)
    return fig
