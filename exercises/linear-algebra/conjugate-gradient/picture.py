"""Your own conjugate gradients on the contours of a narrow bowl, beside steepest descent from the same start."""

import matplotlib.pyplot as plt
import numpy as np

CAPTION = (
    "Your conjugate_gradient (red) is at the bottom after two steps. Steepest descent (blue) always follows the residual, "
    "steps to the lowest point along it, and zigzags; 20 of its steps are drawn."
)


def steepest_descent(A, b, x, steps):
    path = [x]
    for _ in range(steps):
        r = b - A @ path[-1]
        path.append(path[-1] + (r @ r) / (r @ A @ r) * r)
    return np.array(path)


def picture(solution):
    Q = np.array([[0.96, -0.28], [0.28, 0.96]])  # the axes of the bowl; across it is 12 times as steep as along
    A, b = Q @ np.diag([1.0, 12.0]) @ Q.T, np.array([1.0, 1.0])
    start = np.linalg.solve(A, b) + Q @ [-3.6, 0.3]
    u, v = np.meshgrid(np.linspace(-3.4, 1.8, 150), np.linspace(-1.3, 1.1, 150))
    points = np.stack([u, v], axis=-1)
    height = 0.5 * np.sum(points @ A * points, axis=-1) - points @ b
    fig, ax = plt.subplots(figsize=(7, 3.8), layout="constrained")
    ax.contour(u, v, np.sqrt(height - height.min()), levels=9, colors="0.75", linewidths=0.8)
    for path, style, name in (
        (steepest_descent(A, b, start, 20), "o-C0", "steepest descent"),
        (np.asarray(solution.conjugate_gradient(A, b, start, 2)), "s-C3", "conjugate gradients"),
    ):
        ax.plot(path[:, 0], path[:, 1], style, ms=4, lw=1.3, label=name)
    ax.plot(*np.linalg.solve(A, b), "*", color="gold", mec="black", ms=12, label="solution")
    ax.set(xlabel="$x_0$", ylabel="$x_1$", title="Two steps, or many", aspect="equal")
    ax.legend(fontsize=8, loc="lower right")
    return fig
