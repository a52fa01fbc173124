# caught by: test_agrees_with_statsmodels | appends the ones behind the features
import numpy as np
from scipy import stats


def ols_summary(X, y):
    X = np.asarray(X, dtype=np.float64)
    y = np.asarray(y, dtype=np.float64)
    A = np.column_stack([X, np.ones(len(y))])
    n, m = A.shape
    coef = np.linalg.lstsq(A, y, rcond=None)[0]
    e = y - A @ coef
    s2 = e @ e / (n - m)
    se = np.sqrt(s2 * np.diag(np.linalg.inv(A.T @ A)))
    t = coef / se
    r_squared = 1 - e @ e / np.sum((y - y.mean()) ** 2)
    return {
        "coef": coef,
        "se": se,
        "t": t,
        "p": 2 * stats.t.sf(np.abs(t), n - m),
        "r_squared": r_squared,
        "adj_r_squared": 1 - (1 - r_squared) * (n - 1) / (n - m),
    }
