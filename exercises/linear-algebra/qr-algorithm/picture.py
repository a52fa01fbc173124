"""How fast the entries beside the diagonal vanish in your own QR steps, without a shift and with one."""

import matplotlib.pyplot as plt
import numpy as np

CAPTION = (
    "Your qr_step on a matrix of six rows. Blue: the five entries beside the diagonal, without a shift; each shrinks at its own slow pace. "
    "Red: the last of them with Wilkinson's shift. It is gone after a few steps, and its row can be cut off."
)


def wilkinson(T):
    d = (T[-2, -2] - T[-1, -1]) / 2
    return T[-1, -1] + d - np.copysign(np.hypot(d, T[-1, -2]), d)


def picture(solution):
    start = np.diag([4.0, 3.0, 5.0, 2.0, 6.0, 1.0]) + np.diag(np.ones(5), 1) + np.diag(np.ones(5), -1)
    plain, shifted = [start], [start]
    for _ in range(30):
        plain.append(np.asarray(solution.qr_step(plain[-1], 0.0)))
    while abs(shifted[-1][-1, -2]) > 1e-14 and len(shifted) < 12:
        shifted.append(np.asarray(solution.qr_step(shifted[-1], wilkinson(shifted[-1]))))
    fig, ax = plt.subplots(figsize=(6, 4), layout="constrained")
    for k in range(5):
        ax.plot([abs(T[k + 1, k]) for T in plain], color="C0", lw=1, alpha=0.35 + 0.13 * k, label="no shift" if k == 4 else None)
    ax.plot([max(abs(T[-1, -2]), 1e-17) for T in shifted], "o-C3", ms=4, label="Wilkinson's shift, last row")
    ax.set(yscale="log", ylim=(1e-18, 10), xlabel="QR steps", ylabel="size beside the diagonal", title="The right shift makes all the difference")
    ax.legend(fontsize=8)
    return fig
