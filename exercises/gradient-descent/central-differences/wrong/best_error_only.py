# caught by: test_one_error_a_step | returns the smallest error instead of all of them
import numpy as np


def slope(f, x, h):
    return (f(x + h) - f(x - h)) / (2 * h)


def step_errors(f, exact, x, steps):
    return min(np.mean(np.abs(slope(f, x, h) - exact(x))) for h in steps)
