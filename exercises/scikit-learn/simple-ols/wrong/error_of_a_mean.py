# caught by: test_norris | uses s / sqrt(n), the error of a mean, for the intercept
import numpy as np


def simple_ols(x, y):
    x = np.asarray(x, dtype=np.float64)
    y = np.asarray(y, dtype=np.float64)
    n, x_mean, y_mean = len(x), x.mean(), y.mean()
    sxx = np.sum((x - x_mean) ** 2)
    slope = np.sum((x - x_mean) * (y - y_mean)) / sxx
    intercept = y_mean - slope * x_mean
    rss = np.sum((y - intercept - slope * x) ** 2)
    s = np.sqrt(rss / (n - 2))
    return {
        "intercept": intercept,
        "slope": slope,
        "intercept_se": s / np.sqrt(n),
        "slope_se": s / np.sqrt(sxx),
        "residual_sd": s,
        "r_squared": 1 - rss / np.sum((y - y_mean) ** 2),
    }
