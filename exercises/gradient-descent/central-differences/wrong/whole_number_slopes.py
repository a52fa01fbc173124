# caught by: test_whole_numbers | prepares an array of the type of x: whole numbers cut the slopes off
import numpy as np


def slope(f, x, h):
    result = np.zeros_like(x)
    result[...] = (f(x + h) - f(x - h)) / (2 * h)
    return result


def step_errors(f, exact, x, steps):
    return np.array([np.mean(np.abs(slope(f, x, h) - exact(x))) for h in steps])
