import numpy as np


def plane_gradient(x, y):
    """Gradient of 3x - 2y + 5."""
    x, y = np.asarray(x, dtype=np.float64), np.asarray(y, dtype=np.float64)
    return np.array([x, y])  # replace both parts


def saddle_gradient(x, y):
    """Gradient of x² y - y³ / 3."""
    x, y = np.asarray(x, dtype=np.float64), np.asarray(y, dtype=np.float64)
    return np.array([x, y])


def hill_gradient(x, y):
    """Gradient of exp(-x² / 2 - y²)."""
    x, y = np.asarray(x, dtype=np.float64), np.asarray(y, dtype=np.float64)
    return np.array([x, y])


if __name__ == "__main__":
    h = 1e-5
    x, y = 2.0, 1.0
    print("your saddle_gradient:", saddle_gradient(x, y))

    def saddle(x, y):
        return x**2 * y - y**3 / 3

    print("small steps say:     ", (saddle(x + h, y) - saddle(x - h, y)) / (2 * h), (saddle(x, y + h) - saddle(x, y - h)) / (2 * h))
