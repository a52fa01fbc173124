"""The mean error of your own slopes against the step, on logarithmic axes."""

import matplotlib.pyplot as plt
import numpy as np

CAPTION = (
    "Your mean errors. On the right the formula is too coarse: the error falls with h². "
    "On the left rounding takes over. The best step lies in between."
)


def picture(solution):
    steps = np.logspace(-12, 0, 73)
    x = np.linspace(0.5, 1.5, 201)
    fig, ax = plt.subplots(figsize=(6, 4), layout="constrained")
    for f, exact, name, style in ((np.exp, np.exp, "exp", "o-C0"), (np.sin, np.cos, "sin", "s-C1")):
        errors = np.asarray(solution.step_errors(f, exact, x, steps))
        best = np.argmin(errors)
        ax.loglog(steps, errors, style, ms=3, lw=1, label=f"{name}, best step {steps[best]:.0e}")
        ax.loglog(steps[best], errors[best], "*", color="gold", mec="black", ms=12)
    right = steps > 1e-5
    ax.loglog(steps[right], steps[right] ** 2, "k:", lw=1, label="h²")
    left = steps < 1e-5
    ax.loglog(steps[left], 1e-16 / steps[left], "k--", lw=1, label="1e-16 / h")
    ax.set(xlabel="step h", ylabel="mean error of the slope", title="Which step is best?")
    ax.legend()
    return fig
