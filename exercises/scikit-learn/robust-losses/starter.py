import numpy as np


def huber(r, delta):
    """Half the square up to delta, a straight line beyond."""
    r = np.asarray(r, dtype=np.float64)
    return r**2 / 2


def quantile_loss(r, q):
    """q per unit where the prediction is too low (r > 0), 1 - q where it is too high."""
    r = np.asarray(r, dtype=np.float64)
    return np.abs(r) / 2


def huber_line(x, y, delta):
    """Slope and intercept of the line with the smallest sum of Huber losses."""
    slope, intercept = np.polyfit(x, y, 1)  # least squares: the start. Now reweight, fit, repeat.
    return float(slope), float(intercept)


if __name__ == "__main__":
    x = np.arange(8, dtype=np.float64)
    y = 2.0 * x + 1.0 + 0.1 * np.cos(7 * x)
    y[7] = 60.0  # a slip of the pen
    print("huber", huber([-3.0, -0.5, 0.0, 0.5, 3.0], 1.0))
    print("quantile loss", quantile_loss([-2.0, 0.0, 2.0], 0.9))
    print("least squares: slope and intercept", np.polyfit(x, y, 1).round(3))
    print("huber: slope and intercept", np.round(huber_line(x, y, 0.5), 3))
