"""What statsmodels says about two data sets."""

import numpy as np
import statsmodels.api as sm


def flats():
    """Rents of made-up flats: square metres, age in years, kilometres to the station; the last hardly matters."""
    rng = np.random.default_rng(84)
    area, age, way = rng.uniform(30, 110, 16).round(1), rng.integers(0, 60, 16).astype(float), rng.uniform(0.1, 3.0, 16).round(2)
    rent = (150 + 9.5 * area - 2.0 * age + rng.normal(scale=60.0, size=16)).round(1)
    return np.column_stack([area, age, way]), rent


def bench():
    """A made-up test bench with negative numbers and a strong constant part."""
    rng = np.random.default_rng(85)
    X = rng.normal(size=(40, 5)).round(3)
    return X, (X @ [1.0, 0.0, -0.4, 0.2, 0.0] + 20.0 + rng.normal(size=40)).round(3)


def case(X, y):
    fit = sm.OLS(y, sm.add_constant(X)).fit()
    return {
        "X": X.tolist(),
        "y": y.tolist(),
        "coef": fit.params.tolist(),
        "se": fit.bse.tolist(),
        "t": fit.tvalues.tolist(),
        "p": fit.pvalues.tolist(),
        "r_squared": float(fit.rsquared),
        "adj_r_squared": float(fit.rsquared_adj),
    }


def recorded():
    return {"data/reference.json": {"cases": {"flats": case(*flats()), "bench": case(*bench())}}}
