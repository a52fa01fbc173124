from pathlib import Path

import numpy as np


def simple_ols(x, y):
    """Fit y = b0 + b1 x and return a dict with both numbers, their standard errors, s and R squared."""
    x = np.asarray(x, dtype=np.float64)
    y = np.asarray(y, dtype=np.float64)
    slope = 0.0
    intercept = y.mean() - slope * x.mean()
    return {
        "intercept": intercept,
        "slope": slope,
        "intercept_se": 0.0,
        "slope_se": 0.0,
        "residual_sd": 0.0,
        "r_squared": 0.0,
    }


if __name__ == "__main__":
    y, x = np.loadtxt(Path("data/norris.csv"), delimiter=",", skiprows=1).T
    for key, value in simple_ols(x, y).items():
        print(f"{key:13} {value:.12f}")
    print("NIST: the slope is 1.00211681802045, its standard error 0.000429796848199937")
