# generators; the velocity holds the learning rate already, which is the same for a constant rate
from itertools import islice

import numpy as np


def walk(gradient, w0, lr, mu, ahead):
    w = np.asarray(w0, dtype=float) + 0.0
    v = 0.0 * w
    while True:
        yield w
        step = lr * np.asarray(gradient(w))
        v = mu * v - step
        w = w + (mu * v - step if ahead else v)


def momentum(gradient, w0, steps, lr, mu):
    return points(gradient, w0, steps, lr, mu, False)


def nesterov(gradient, w0, steps, lr, mu):
    return points(gradient, w0, steps, lr, mu, True)


def points(gradient, w0, steps, lr, mu, ahead):
    return np.array(list(islice(walk(gradient, w0, lr, mu, ahead), steps + 1)))
