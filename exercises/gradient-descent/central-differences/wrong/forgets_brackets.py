# caught by: test_cube_by_hand | / 2 * h divides by 2 and then multiplies by h
import numpy as np


def slope(f, x, h):
    return (f(x + h) - f(x - h)) / 2 * h


def step_errors(f, exact, x, steps):
    return np.array([np.mean(np.abs(slope(f, x, h) - exact(x))) for h in steps])
