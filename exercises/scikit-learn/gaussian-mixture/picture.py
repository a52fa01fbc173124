"""Your own EM on three stretched clusters: ellipses and shares at the start, after some steps, at the end."""

import matplotlib.pyplot as plt
import numpy as np

CAPTION = (
    "Your mixture after 0, 6 and 60 steps. Each ellipse is two standard deviations wide. The colour of a point mixes red, green and blue "
    "by your responsibilities: mixed colours are points that the model is not sure about."
)


def picture(solution):
    rng = np.random.default_rng(6)
    shapes = np.array([[[1.6, 0.0], [1.2, 0.4]], [[0.5, 0.0], [0.0, 1.5]], [[1.2, 0.0], [-0.9, 0.5]]])
    middles = np.array([[0.0, 0.0], [4.5, 1.0], [1.0, 5.0]])
    kind = np.arange(240) % 3
    X = np.einsum("nij,nj->ni", shapes[kind], rng.normal(size=(240, 2))) + middles[kind]
    start = np.full(3, 1 / 3), np.array([[1.0, 1.0], [2.0, 2.0], [0.0, 3.0]]), np.array([2.0 * np.eye(2)] * 3)
    circle = 2 * np.array([np.cos(np.linspace(0, 2 * np.pi, 80)), np.sin(np.linspace(0, 2 * np.pi, 80))])
    paint = np.array([[0.85, 0.2, 0.15], [0.15, 0.65, 0.2], [0.15, 0.35, 0.9]])
    fig, axes = plt.subplots(1, 3, figsize=(9, 3.4), sharey=True, layout="constrained")
    for ax, steps in zip(axes, (0, 6, 60), strict=True):
        weights, means, covariances = (np.asarray(part) for part in solution.em(X, *start, steps))
        shares = np.asarray(solution.responsibilities(X, weights, means, covariances))
        ax.scatter(*X.T, c=np.clip(shares @ paint, 0.0, 1.0), s=9)
        for j, style in enumerate(("-", "--", ":")):
            lam, Q = np.linalg.eigh(covariances[j])
            ax.plot(*(means[j][:, None] + Q @ (np.sqrt(lam)[:, None] * circle)), style, color="black", lw=1.5)
        value = float(solution.log_likelihood(X, weights, means, covariances))
        ax.set(title=f"{steps} steps, log-likelihood {value:.3f}", xticks=[], yticks=[])
    return fig
