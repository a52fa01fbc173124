# plain lists, row by row instead of column by column
import math

import numpy as np


def cholesky(S):
    S = [[float(v) for v in row] for row in S]
    L = [[0.0] * len(S) for _ in S]
    for i, row in enumerate(S):
        for j in range(i + 1):
            rest = row[j] - sum(L[i][k] * L[j][k] for k in range(j))
            if i == j:
                if not rest > 0:
                    raise ValueError("not positive definite")
                L[i][i] = math.sqrt(rest)
            else:
                L[i][j] = rest / L[j][j]
    return np.array(L)


def sample(mean, S, z):
    L = cholesky(S)
    return np.array([np.array(mean, dtype=float) + L @ np.array(draw, dtype=float) for draw in z])
