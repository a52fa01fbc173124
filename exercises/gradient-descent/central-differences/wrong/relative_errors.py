# caught by: test_errors_agree_with_the_formula | divides by the true slope, as one does for relative errors
import numpy as np


def slope(f, x, h):
    return (f(x + h) - f(x - h)) / (2 * h)


def step_errors(f, exact, x, steps):
    return np.array([np.mean(np.abs(slope(f, x, h) / exact(x) - 1)) for h in steps])
