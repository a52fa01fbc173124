import numpy as np


def plane_gradient(x, y):
    """Gradient of 3x - 2y + 5: the same at every point."""
    x = np.asarray(x, dtype=np.float64)
    return np.array([np.full(x.shape, 3.0), np.full(x.shape, -2.0)])


def saddle_gradient(x, y):
    """Gradient of x² y - y³ / 3."""
    x, y = np.asarray(x, dtype=np.float64), np.asarray(y, dtype=np.float64)
    return np.array([2 * x * y, x**2 - y**2])


def hill_gradient(x, y):
    """Gradient of exp(-x² / 2 - y²)."""
    x, y = np.asarray(x, dtype=np.float64), np.asarray(y, dtype=np.float64)
    height = np.exp(-(x**2) / 2 - y**2)
    return np.array([-x * height, -2 * y * height])  # the chain rule: height times the exponent's own slope
