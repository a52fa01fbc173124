# divides by the distance between the two points as the computer stores them
import numpy as np


def slope(f, x, h):
    right, left = np.add(x, h), np.subtract(x, h)
    return (f(right) - f(left)) / (right - left)


def step_errors(f, exact, x, steps):
    errors = np.zeros(len(steps))
    for i, h in enumerate(steps):
        off = slope(f, x, h) - exact(x)
        errors[i] = np.sum(np.where(off < 0, -off, off)) / len(x)
    return errors
