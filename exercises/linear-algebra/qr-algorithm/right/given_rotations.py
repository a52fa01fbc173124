# own QR from plane rotations, in plain lists
import math

import numpy as np


def qr_step(T, shift):
    R = [[float(v) - shift * (i == j) for j, v in enumerate(row)] for i, row in enumerate(T)]
    n = len(R)
    turns = []
    for k in range(n - 1):
        size = math.hypot(R[k][k], R[k + 1][k])
        c, s = (R[k][k] / size, R[k + 1][k] / size) if size else (1.0, 0.0)
        turns.append((c, s))
        upper, lower = R[k], R[k + 1]
        R[k] = [c * u + s * v for u, v in zip(upper, lower, strict=True)]
        R[k + 1] = [c * v - s * u for u, v in zip(upper, lower, strict=True)]
    for k, (c, s) in enumerate(turns):
        for row in R:
            row[k], row[k + 1] = c * row[k] + s * row[k + 1], c * row[k + 1] - s * row[k]
    for i in range(n):
        R[i][i] += shift
    return np.array(R)


def wilkinson(T):
    a, b, c = T[-2][-2], T[-2][-1], T[-1][-1]
    middle, root = (a + c) / 2, math.sqrt(((a - c) / 2) ** 2 + b * b)
    return min(middle - root, middle + root, key=lambda value: abs(value - c))


def eigenvalues(T):
    T = np.array(T, dtype=np.float64)
    limit = 1e-12 * np.max(np.abs(T))
    values = np.zeros(len(T))
    m = len(T)
    while m:
        if m == 1 or abs(T[m - 1, m - 2]) <= limit:
            values[m - 1] = T[m - 1, m - 1]
            m -= 1
            continue
        T[:m, :m] = qr_step(T[:m, :m], wilkinson(T[:m, :m].tolist()))
    values.sort()
    return values
