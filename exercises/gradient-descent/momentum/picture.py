"""Plain descent, momentum and Nesterov in a narrow valley, drawn with your own functions."""

import matplotlib.pyplot as plt
import numpy as np

CAPTION = (
    "Thirty steps in a narrow valley, all with your functions and one learning rate. "
    "Plain descent (momentum with μ = 0) drops to the floor of the valley and creeps along it. "
    "Momentum runs ahead and swings past the minimum; Nesterov looks ahead and swings less."
)


def picture(solution):
    curvature = np.array([1.0, 25.0])
    start, lr = [-9.0, 2.2], 0.048

    def gradient(w):
        return curvature * w

    a, b = np.meshgrid(np.linspace(-10, 6, 160), np.linspace(-3.2, 3.2, 120))
    height = 0.5 * (curvature[0] * a**2 + curvature[1] * b**2)
    fig, axes = plt.subplots(3, 1, figsize=(6, 6.6), sharex=True, sharey=True, layout="constrained")
    walks = (("plain", solution.momentum, 0.0, "C0"), ("momentum", solution.momentum, 0.8, "C3"), ("Nesterov", solution.nesterov, 0.8, "C2"))
    for ax, (name, walk, mu, colour) in zip(axes, walks, strict=True):
        path = np.asarray(walk(gradient, start, 30, lr, mu))
        ax.contour(a, b, height, levels=np.geomspace(0.5, 150, 9), colors="0.75", linewidths=0.8)
        ax.plot(path[:, 0], path[:, 1], "o-", color=colour, ms=3, lw=1, label=f"{name}, μ = {mu}")
        ax.plot(0, 0, "*", color="gold", mec="black", ms=12)
        end = 0.5 * (curvature * path[-1] ** 2).sum()
        ax.set(ylabel="$w_1$", title=f"{name}, μ = {mu}: loss {end:.1e} after 30 steps")
    axes[-1].set(xlabel="$w_0$")
    return fig
