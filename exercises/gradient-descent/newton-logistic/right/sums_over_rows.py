# plain sums over the rows, and the inverse
import math

import numpy as np


def newton(X, y, steps):
    rows = [np.array(row, dtype=np.float64) for row in X]
    path = [np.zeros(len(rows[0]))]
    for _ in range(steps):
        w = path[-1]
        g, H = np.zeros(len(w)), np.zeros((len(w), len(w)))
        for x, answer in zip(rows, y, strict=True):
            p = 1 / (1 + math.exp(-x.dot(w)))
            g += (p - answer) * x
            H += p * (1 - p) * np.outer(x, x)
        path.append(w - np.linalg.inv(H) @ g)
    return np.array(path)
