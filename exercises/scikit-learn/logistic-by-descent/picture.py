"""The decision boundary of your own logistic regression after more and more steps."""

import matplotlib.pyplot as plt
import numpy as np

CAPTION = (
    "Your logistic_descent on two classes. Each line is the place where your model is undecided, after the number of steps that it names. "
    "The first steps push the boundary in between the classes, later ones turn it. The shade is the final probability of class 1."
)


def picture(solution):
    rng = np.random.default_rng(8)
    y = np.arange(160) % 2
    X = rng.normal(size=(160, 2)) * [1.0, 0.8] + np.where(y[:, None] == 1, [3.2, 2.4], [1.2, 1.4])
    a, b = np.meshgrid(np.linspace(-1.8, 6.2, 160), np.linspace(-1.2, 5, 160))
    fig, ax = plt.subplots(figsize=(6.4, 4.2), layout="constrained")
    weights, intercept = solution.logistic_descent(X, y, 0.3, 3000)
    final = 1 / (1 + np.exp(-(a * weights[0] + b * weights[1] + intercept)))
    ax.contourf(a, b, final, levels=np.linspace(0, 1, 11), cmap="coolwarm", alpha=0.35)
    for label, colour, shape in ((0, "C0", "o"), (1, "C3", "s")):
        ax.plot(*X[y == label].T, shape, color=colour, ms=4, mec="white", mew=0.4, label=f"class {label}")
    for i, steps in enumerate((3, 30, 100, 300, 3000)):
        weights, intercept = solution.logistic_descent(X, y, 0.3, steps)
        score = a * weights[0] + b * weights[1] + intercept
        ax.contour(a, b, score, levels=[0.0], colors=[str(0.72 - 0.18 * i)], linewidths=1 + 0.4 * i)
        ax.plot([], [], color=str(0.72 - 0.18 * i), lw=1 + 0.4 * i, label=f"{steps} steps")
    ax.set(xlabel="first feature", ylabel="second feature", title="The boundary moves")
    ax.legend(fontsize=8, loc="upper left")
    return fig
