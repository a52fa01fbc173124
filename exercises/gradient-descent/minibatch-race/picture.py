"""The race: how far your three kinds of batches are above the lowest loss, epoch by epoch."""

import matplotlib.pyplot as plt
import numpy as np

CAPTION = (
    "How far the loss is above its lowest value, with your train and one learning rate. "
    "Small batches take many steps per epoch and are ahead at first; then their noise keeps them from arriving. "
    "The full batch is slow and steady."
)


def picture(solution):
    rng = np.random.default_rng(3)
    n = 120
    X = rng.normal(size=(n, 3)) * [1.0, 0.8, 0.4]
    y = X @ [2.0, -1.0, 1.5] + 0.5 * rng.normal(size=n)
    best = np.linalg.lstsq(X, y, rcond=None)[0]
    fig, ax = plt.subplots(figsize=(6, 4), layout="constrained")
    for size, name, style in ((1, "single rows", "C3"), (12, "batches of 12", "C1"), (n, "full batch", "C0")):
        path = np.asarray(solution.train(X, y, size, 60, 0.04, np.random.default_rng(4)))
        excess = [np.mean((X @ w - y) ** 2) - np.mean((X @ best - y) ** 2) for w in path]
        ax.semilogy(np.maximum(excess, 1e-12), style, lw=1.5, label=name)
    ax.set(xlabel="epoch", ylabel="loss above the lowest", title="The mini-batch race")
    ax.legend()
    return fig
