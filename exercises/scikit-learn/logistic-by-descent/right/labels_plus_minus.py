# labels -1 and 1, own arrays changed in place
import numpy as np


def logistic_descent(X, y, eta, steps):
    X, sign = np.array(X, dtype=float), 2.0 * np.array(y) - 1.0
    signed = X * sign[:, None]
    n, d = X.shape
    w, b = np.zeros(d), np.zeros(1)
    for _ in range(steps):
        pull = 0.5 - 0.5 * np.tanh((signed @ w + sign * b) / 2)
        w += eta / n * (pull @ signed)
        b += eta / n * (pull @ sign)
    return w, b[0]
