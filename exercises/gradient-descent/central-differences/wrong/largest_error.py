# caught by: test_errors_agree_with_the_formula | takes the largest error instead of the mean
import numpy as np


def slope(f, x, h):
    return (f(x + h) - f(x - h)) / (2 * h)


def step_errors(f, exact, x, steps):
    return np.array([np.max(np.abs(slope(f, x, h) - exact(x))) for h in steps])
