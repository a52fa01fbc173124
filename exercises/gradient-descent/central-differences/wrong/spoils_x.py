# caught by: test_x_is_left_alone | moves x itself instead of making new points
import numpy as np


def slope(f, x, h):
    x += h
    right = f(x)
    x -= 2 * h
    return (right - f(x)) / (2 * h)


def step_errors(f, exact, x, steps):
    return np.array([np.mean(np.abs(slope(f, x, h) - exact(x))) for h in steps])
