# caught by: test_best_step_is_in_between | has heard that 1e-5 is a good step and ignores the given one
import numpy as np


def slope(f, x, h):
    h = 1e-5
    return (f(x + h) - f(x - h)) / (2 * h)


def step_errors(f, exact, x, steps):
    return np.array([np.mean(np.abs(slope(f, x, h) - exact(x))) for h in steps])
