# from np.polyfit, np.cov and the correlation
import numpy as np


def simple_ols(x, y):
    x, y = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
    n = x.size
    slope, intercept = np.polyfit(x, y, 1)
    (vx, cxy), (_, vy) = np.cov(x, y)
    residual_sd = np.std(y - np.polyval([slope, intercept], x)) * np.sqrt(n / (n - 2))
    slope_se = residual_sd / np.sqrt(vx * (n - 1))
    return {
        "intercept": intercept,
        "slope": slope,
        "intercept_se": slope_se * np.sqrt(np.mean(x**2)),
        "slope_se": slope_se,
        "residual_sd": residual_sd,
        "r_squared": cxy**2 / (vx * vy),
    }
