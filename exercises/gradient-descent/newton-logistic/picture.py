"""The error after each step: your Newton against gradient descent."""

import matplotlib.pyplot as plt
import numpy as np

CAPTION = (
    "Distance to the best weights, on a logarithmic axis. Gradient descent gains the same number of digits in every step: a straight line. "
    "Your Newton doubles its digits in every step, until the 16 digits of float64 are used up."
)


def picture(solution):
    rng = np.random.default_rng(7)
    X = np.column_stack([np.ones(150), rng.normal(size=(150, 2))])
    y = (rng.uniform(size=150) < 1 / (1 + np.exp(-X @ [0.5, 1.5, -1.0]))).astype(float)
    best = np.asarray(solution.newton(X, y, 20))[-1]
    path = np.asarray(solution.newton(X, y, 7))
    rate = 4 / np.linalg.eigvalsh(X.T @ X)[-1]  # the curvature is at most a quarter of X'X
    w, slow = np.zeros(3), [np.zeros(3)]
    for _ in range(40):
        w = w - rate * X.T @ (1 / (1 + np.exp(-X @ w)) - y)
        slow.append(w)
    fig, ax = plt.subplots(figsize=(6, 4), layout="constrained")
    for name, points, style in (("gradient descent", np.array(slow), "o-C0"), ("Newton", path, "s-C3")):
        errors = np.maximum(np.linalg.norm(points - best, axis=1), 1e-16)
        ax.semilogy(errors, style, ms=4, lw=1, label=name)
    ax.set(xlabel="step", ylabel="distance to the best weights", title="Quadratic and linear convergence", ylim=(1e-17, 10))
    ax.legend()
    return fig
