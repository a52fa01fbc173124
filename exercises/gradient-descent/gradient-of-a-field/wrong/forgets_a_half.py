# caught by: test_by_hand | differentiates -x² instead of -x²/2
import numpy as np


def plane_gradient(x, y):
    x = np.asarray(x, dtype=np.float64)
    return np.array([np.full(x.shape, 3.0), np.full(x.shape, -2.0)])


def saddle_gradient(x, y):
    x, y = np.asarray(x, dtype=np.float64), np.asarray(y, dtype=np.float64)
    return np.array([2 * x * y, x**2 - y**2])


def hill_gradient(x, y):
    x, y = np.asarray(x, dtype=np.float64), np.asarray(y, dtype=np.float64)
    height = np.exp(-(x**2) / 2 - y**2)
    return np.array([-2 * x * height, -2 * y * height])
