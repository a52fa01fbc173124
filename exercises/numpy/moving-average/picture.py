"""A noisy loss curve, and the learner's own moving averages of it with a narrow and a wide window."""

import matplotlib.pyplot as plt
import numpy as np

CAPTION = (
    "Your moving averages of a noisy loss (grey), each mean drawn at the last step of its window. The narrow window (solid) still trembles. "
    "The wide one (dashed) shows that the loss goes on falling, but it starts late and lags behind."
)


def picture(solution):
    rng = np.random.default_rng(8)
    steps = np.arange(400)
    trend = 0.9 + 1.4 * np.exp(-steps / 60) - 0.001 * steps
    loss = trend * np.exp(0.3 * rng.normal(size=400))
    fig, ax = plt.subplots(figsize=(7, 4), layout="constrained")
    ax.plot(steps, loss, color="0.75", lw=0.8, label="loss")
    for width, style in ((10, "-C0"), (80, "--C3")):
        means = np.asarray(solution.moving_average(loss, width))
        ax.plot(steps[len(steps) - len(means) :], means, style, lw=1.8, label=f"width {width}")
    ax.set(xlabel="training step", ylabel="loss", title="A noisy loss, smoothed")
    ax.legend()
    return fig
