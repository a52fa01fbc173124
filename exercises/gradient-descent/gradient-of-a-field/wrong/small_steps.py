# caught by: test_agrees_with_sympy | takes central differences instead of the formula
import numpy as np


def differences(f, x, y, h=1e-5):
    x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
    return np.array([f(x + h, y) - f(x - h, y), f(x, y + h) - f(x, y - h)]) / (2 * h)


def plane_gradient(x, y):
    return differences(lambda x, y: 3 * x - 2 * y + 5, x, y)


def saddle_gradient(x, y):
    return differences(lambda x, y: x**2 * y - y**3 / 3, x, y)


def hill_gradient(x, y):
    return differences(lambda x, y: np.exp(-(x**2) / 2 - y**2), x, y)
