"""The weights of your own ridge on the diabetes data, from a small alpha to a large one."""

import matplotlib.pyplot as plt
import numpy as np
from sklearn.datasets import load_diabetes

CAPTION = (
    "Your ridge on the diabetes data. On the left it is nearly least squares, and some weights are huge and of opposite sign. "
    "To the right all shrink towards zero, but none gets quite there."
)


def picture(solution):
    data = load_diabetes()
    alphas = np.logspace(-4, 3, 50)
    path = np.array([solution.ridge(data.data, data.target, alpha)[0] for alpha in alphas])
    fig, ax = plt.subplots(figsize=(6, 4), layout="constrained")
    for j, name in enumerate(data.feature_names):
        ax.plot(alphas, path[:, j], color=f"C{j}", lw=1.5, label=name)
    ax.axhline(0, color="0.6", lw=0.8)
    ax.set(xscale="log", xlabel="alpha", ylabel="weight", title="Ridge: weights shrink as alpha grows")
    ax.legend(fontsize=8, ncols=2)
    return fig
