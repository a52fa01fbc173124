# adds 0 * x to a constant, so that it takes the shape of x
import numpy as np


def plane_gradient(x, y):
    x = np.asarray(x) * 1.0
    return np.array([3 + 0 * x, -2 + 0 * x])


def saddle_gradient(x, y):
    x, y = np.asarray(x) * 1.0, np.asarray(y) * 1.0
    return np.array([2 * y * x, np.square(x) - np.square(y)])


def hill_gradient(x, y):
    x, y = np.asarray(x) * 1.0, np.asarray(y) * 1.0
    return np.array([-x / np.exp(x**2 / 2 + y**2), -2 * y / np.exp(x**2 / 2 + y**2)])
