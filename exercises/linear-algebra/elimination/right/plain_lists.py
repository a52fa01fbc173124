# plain Python lists, rows swapped as whole lists
import numpy as np


def solve_by_elimination(A, b):
    rows = [[float(v) for v in row] + [float(right)] for row, right in zip(A, b, strict=True)]
    n = len(rows)
    for k in range(n):
        p = max(range(k, n), key=lambda i: abs(rows[i][k]))
        rows[k], rows[p] = rows[p], rows[k]
        pivot = rows[k][k]
        if not pivot:
            raise ValueError("singular")
        for row in rows[k + 1 :]:
            factor = row[k] / pivot
            for j in range(k, n + 1):
                row[j] -= factor * rows[k][j]
    x = [0.0] * n
    for i in reversed(range(n)):
        x[i] = (rows[i][n] - sum(rows[i][j] * x[j] for j in range(i + 1, n))) / rows[i][i]
    return np.array(x)
