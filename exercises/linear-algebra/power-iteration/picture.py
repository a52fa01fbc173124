"""How fast your own estimates close in on the eigenvalue, for three gaps between the two largest ones."""

import matplotlib.pyplot as plt
import numpy as np

CAPTION = (
    "The error of your estimates, on a logarithmic scale. Dots are your power_iteration, thin lines the rate that theory promises: "
    "every step multiplies the error by (λ₂/λ₁)². The closer the second eigenvalue, the flatter the line. The flat end is rounding."
)


def picture(solution):
    rng = np.random.default_rng(8)
    Q = np.linalg.qr(rng.normal(size=(5, 5)))[0]
    start = Q @ np.ones(5)
    steps = np.arange(41)
    fig, ax = plt.subplots(figsize=(6, 4))
    for second, colour in ((0.9, "C3"), (0.7, "C1"), (0.4, "C0")):
        A = Q @ np.diag([1.0, second, 0.3, 0.2, 0.1]) @ Q.T
        estimates, _ = solution.power_iteration(A, start, 40)
        error = np.maximum(np.abs(np.asarray(estimates) - 1.0), 1e-17)
        ax.semilogy(steps, error, "o", color=colour, ms=3, label=f"λ₂/λ₁ = {second}")
        line = (1 - second) * second ** (2.0 * steps)
        ax.semilogy(steps[line > 1e-16], line[line > 1e-16], color=colour, lw=0.8)
    ax.set(xlabel="step", ylabel="error of the estimate", title="Power iteration", ylim=(1e-17, 3))
    ax.legend()
    return fig
