"""The distance to the lowest point at four rates around your limit, and your factors against the rate."""

import matplotlib.pyplot as plt
import numpy as np

CAPTION = (
    "Left: walks around your largest stable step. Just below it they settle, at it they swing for ever, just above it they run away. "
    "Right: your factors. The border is where the first line leaves the grey band."
)


def picture(solution):
    rng = np.random.default_rng(3)
    X = rng.normal(size=(40, 2)) @ np.array([[1.5, 0.8], [0.0, 0.6]])
    H = 2 / 40 * X.T @ X
    limit = float(solution.largest_stable_step(X))
    fig, (left, right) = plt.subplots(1, 2, figsize=(9, 4), layout="constrained")
    for part, style in ((0.5, "-C0"), (0.97, "-C2"), (1.0, "--k"), (1.03, "-C3")):
        w, distance = np.array([1.0, 1.0]), []
        for _ in range(81):
            distance.append(np.linalg.norm(w))
            w = w - part * limit * H @ w
        left.semilogy(distance, style, lw=1.2, label=f"{part:.2f} of the limit")
    left.set(xlabel="step", ylabel="distance to the lowest point", title="Walks around the limit", ylim=(1e-6, 1e3))
    left.legend()
    rates = np.linspace(0, 1.3 * limit, 60)
    lines = np.array([solution.factors(X, eta) for eta in rates])
    right.axhspan(-1, 1, color="0.92")
    right.plot(rates, lines[:, 0], "C0", label="flattest axis")
    right.plot(rates, lines[:, -1], "C3", label="steepest axis")
    right.axvline(limit, color="k", ls="--", lw=1, label=f"limit {limit:.3f}")
    right.set(xlabel="learning rate η", ylabel="factor 1 - ηλ", title="Your factors")
    right.legend()
    return fig
