# the inverse of A'A for everything, R squared as a squared correlation
import numpy as np
from scipy import stats


def ols_summary(X, y):
    y = np.asarray(y) * 1.0
    A = np.insert(np.asarray(X) * 1.0, 0, 1.0, axis=1)
    df = len(A) - len(A.T)
    G = np.linalg.inv(A.T @ A)
    b = G @ A.T @ y
    fitted = A @ b
    se = ((y - fitted) @ (y - fitted) / df * G.diagonal()) ** 0.5
    r2 = np.corrcoef(fitted, y)[0, 1] ** 2
    p = 2 * (1 - stats.t(df).cdf(abs(b / se)))
    return dict(zip(["coef", "se", "t", "p", "r_squared", "adj_r_squared"], [b, se, b / se, p, r2, 1 - (1 - r2) * (len(y) - 1) / df], strict=True))
