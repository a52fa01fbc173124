"""The weights of statsmodels' Logit."""

import numpy as np
import statsmodels.api as sm

SETTINGS = [("with an intercept", 1, 40, 2, True), ("without an intercept", 2, 50, 3, False), ("five features", 3, 120, 5, True)]


def case(name, seed, n, d, intercept):
    rng = np.random.default_rng(seed)
    X = rng.normal(size=(n, d)).round(3)
    if intercept:
        X[:, 0] = 1.0
    y = (rng.uniform(size=n) < 1 / (1 + np.exp(-X @ rng.normal(size=d)))).astype(int)
    fit = sm.Logit(y, X).fit(method="newton", tol=1e-14, maxiter=50, disp=False)
    assert fit.mle_retvals["converged"]
    return {"name": name, "X": X.tolist(), "y": y.tolist(), "weights": fit.params.tolist()}


def recorded():
    return {"data/statsmodels_logit.json": {"cases": [case(*settings) for settings in SETTINGS]}}
