"""How far from orthogonal your two functions end up on Hilbert matrices, beside what theory allows."""

import matplotlib.pyplot as plt
import numpy as np

CAPTION = (
    "Your classical and modified on Hilbert matrices from 2 to 10 rows. At 1 all is lost: some columns are parallel. "
    "The grey lines are the condition number times machine epsilon, and its square times epsilon."
)


def picture(solution):
    sizes = np.arange(2, 11)
    matrices = [1 / (np.arange(n)[:, None] + np.arange(n) + 1.0) for n in sizes]
    epsilon = np.finfo(np.float64).eps
    kappa = np.array([np.linalg.cond(matrix) for matrix in matrices])
    fig, ax = plt.subplots(figsize=(6, 4), layout="constrained")
    ax.plot(sizes, kappa * epsilon, ":", color="0.5", label="κ ε")
    ax.plot(sizes, np.minimum(kappa**2 * epsilon, 1), "--", color="0.5", label="κ² ε, at most 1")
    for function, style in ((solution.classical, "o-C3"), (solution.modified, "s-C0")):
        losses = [max(solution.loss(function(matrix)), epsilon / 10) for matrix in matrices]
        ax.plot(sizes, losses, style, ms=5, label=function.__name__)
    ax.set(yscale="log", xlabel="rows of the Hilbert matrix", ylabel="loss of orthogonality", title="The same formula on paper")
    ax.legend(fontsize=8)
    return fig
