# caught by: test_cube_by_hand | the two points lie 2h apart, not h
import numpy as np


def slope(f, x, h):
    return (f(x + h) - f(x - h)) / h


def step_errors(f, exact, x, steps):
    return np.array([np.mean(np.abs(slope(f, x, h) - exact(x))) for h in steps])
