# caught by: test_errors_do_not_cancel | takes the mean of the signed errors and the absolute value too late
import numpy as np


def slope(f, x, h):
    return (f(x + h) - f(x - h)) / (2 * h)


def step_errors(f, exact, x, steps):
    return np.array([abs(np.mean(slope(f, x, h) - exact(x))) for h in steps])
