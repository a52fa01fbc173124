# caught by: test_by_hand | returns the rows in the order of an image: first down, then across
import numpy as np


def plane_gradient(x, y):
    x = np.asarray(x, dtype=np.float64)
    return np.array([np.full(x.shape, 3.0), np.full(x.shape, -2.0)])


def saddle_gradient(x, y):
    x, y = np.asarray(x, dtype=np.float64), np.asarray(y, dtype=np.float64)
    return np.array([x**2 - y**2, 2 * x * y])


def hill_gradient(x, y):
    x, y = np.asarray(x, dtype=np.float64), np.asarray(y, dtype=np.float64)
    height = np.exp(-(x**2) / 2 - y**2)
    return np.array([-x * height, -2 * y * height])
