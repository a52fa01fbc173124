# caught by: test_cube_by_hand | takes the difference to one side only, as in the definition of the derivative
import numpy as np


def slope(f, x, h):
    return (f(x + h) - f(x)) / h


def step_errors(f, exact, x, steps):
    return np.array([np.mean(np.abs(slope(f, x, h) - exact(x))) for h in steps])
