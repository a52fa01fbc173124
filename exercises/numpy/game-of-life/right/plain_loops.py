# cell by cell, with the remainder for the edges
import numpy as np


def step(board):
    cells = np.asarray(board).tolist()
    h, w = len(cells), len(cells[0])
    new = [[0] * w for _ in range(h)]
    for i in range(h):
        for j in range(w):
            n = -cells[i][j]
            for p in (i - 1, i, i + 1):
                for q in (j - 1, j, j + 1):
                    n += cells[p % h][q % w]
            new[i][j] = int(n == 3 or (n == 2 and cells[i][j] == 1))
    return np.array(new)
