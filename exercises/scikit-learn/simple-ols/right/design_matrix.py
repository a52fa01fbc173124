# least squares with a column of ones, errors from the inverse of X'X
import numpy as np


def simple_ols(x, y):
    X = np.column_stack([np.ones(len(x)), np.array(x, dtype=float)])
    y = np.array(y, dtype=float)
    (b0, b1), *_ = np.linalg.lstsq(X, y, rcond=None)
    residuals = y - X @ [b0, b1]
    variance = residuals @ residuals / (len(y) - 2)
    se0, se1 = np.sqrt(variance * np.diag(np.linalg.inv(X.T @ X)))
    return {
        "slope": float(b1),
        "intercept": float(b0),
        "slope_se": float(se1),
        "intercept_se": float(se0),
        "residual_sd": float(variance**0.5),
        "r_squared": 1.0 - residuals.var() / y.var(),
    }
