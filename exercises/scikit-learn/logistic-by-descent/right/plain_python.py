# plain loops, one row and one weight after the other
import math

import numpy as np


def logistic_descent(X, y, eta, steps):
    rows, labels = np.asarray(X, dtype=float).tolist(), [float(v) for v in y]
    n, w, b = len(rows), [0.0] * len(rows[0]), 0.0
    for _ in range(steps):
        w_slope, b_slope = [0.0] * len(w), 0.0
        for row, label in zip(rows, labels, strict=True):
            z = b + sum(weight * value for weight, value in zip(w, row, strict=True))
            error = 1 / (1 + math.exp(-z)) - label
            b_slope += error / n
            for j, value in enumerate(row):
                w_slope[j] += error * value / n
        w = [weight - eta * slope for weight, slope in zip(w, w_slope, strict=True)]
        b -= eta * b_slope
    return np.array(w), b
