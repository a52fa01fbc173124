import numpy as np


def slope(f, x, h):
    """The central difference of f at x with step h."""
    return (f(x + h) - f(x - h)) / (2 * h)  # the two points lie 2h apart


def step_errors(f, exact, x, steps):
    """The mean absolute error of slope over the points x, one number for each step."""
    truth = exact(x)  # the same for every step
    return np.array([np.mean(np.abs(slope(f, x, h) - truth)) for h in steps])
