"""The weights of your own lasso over alpha, on the diabetes data."""

import matplotlib.pyplot as plt
import numpy as np
from sklearn.datasets import load_diabetes

CAPTION = (
    "Ten weights of your lasso on the diabetes data. Read from right to left: at a large alpha all are 0, "
    "then one after the other enters. Body mass index (bmi) and a blood value (s5) come first."
)


def picture(solution):
    data = load_diabetes()
    X = data.data / data.data.std(axis=0)
    alphas = np.geomspace(0.5, 50.0, 25)
    weights = np.array([solution.lasso(X, data.target, alpha)[0] for alpha in alphas])
    fig, ax = plt.subplots(figsize=(6, 4), layout="constrained")
    for j, name in enumerate(data.feature_names):
        ax.plot(alphas, weights[:, j], "-" if j < 7 else "--", color=f"C{j}", label=name)
    ax.axhline(0.0, color="black", lw=0.6)
    ax.set(xscale="log", xlabel="alpha", ylabel="weight", title="Which features stay?")
    fig.legend(loc="outside right upper", fontsize=8)
    return fig
