"""The board before and after: a glider, a blinker, a beehive and some chaos, moved on by the learner's own step."""

import matplotlib.pyplot as plt
import numpy as np

CAPTION = (
    "Your step, on a board that wraps. The beehive (top right) stands still, the blinker (below it) turns, the glider (top left) moves down and "
    "to the right. The five cells at the bottom grow. Pale blue: alive one step earlier."
)


def start():
    board = np.zeros((22, 22), dtype=np.int64)
    board[[1, 2, 3, 3, 3], [2, 3, 1, 2, 3]] = 1  # glider
    board[[2, 2, 3, 3, 4, 4], [16, 17, 15, 18, 16, 17]] = 1  # beehive
    board[9, 16:19] = 1  # blinker
    board[[15, 15, 16, 16, 17], [11, 12, 10, 11, 11]] = 1  # the R-pentomino
    return board


def picture(solution):
    fig, axes = plt.subplots(1, 3, figsize=(7.5, 3))
    board = before = start()
    generation = 0
    for ax, until, title in zip(axes, (0, 1, 8), ("before", "after 1 step", "after 8 steps"), strict=True):
        while generation < until:
            before, board = board, np.asarray(solution.step(board)).astype(np.int64)
            generation += 1
        ax.imshow(np.where(board == 1, 1.0, 0.25 * before), cmap="Blues", vmin=0, vmax=1.2)
        ax.set_xticks(np.arange(-0.5, 22), [])
        ax.set_yticks(np.arange(-0.5, 22), [])
        ax.tick_params(length=0)
        ax.grid(color="0.9", linewidth=0.4)
        ax.set_title(title)
    fig.suptitle("Game of Life on a ring")
    fig.tight_layout()
    return fig
