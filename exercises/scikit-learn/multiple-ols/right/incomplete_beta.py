# p through the incomplete beta function, errors through the singular values
import numpy as np
from scipy.special import betainc


def ols_summary(X, y):
    X, y = np.asarray(X, dtype=np.float64), np.asarray(y, dtype=np.float64)
    A = np.hstack([np.ones((len(X), 1)), X])
    U, sizes, Vt = np.linalg.svd(A, full_matrices=False)
    coef = Vt.T @ ((U.T @ y) / sizes)
    free = A.shape[0] - A.shape[1]
    rss = np.linalg.norm(y - A @ coef) ** 2
    se = np.sqrt(rss / free) * np.linalg.norm(Vt.T / sizes, axis=1)
    t = coef / se
    share = rss / np.linalg.norm(y - y.mean()) ** 2
    return {
        "coef": coef,
        "se": se,
        "t": t,
        "p": betainc(free / 2, 0.5, free / (free + t**2)),
        "r_squared": 1 - share,
        "adj_r_squared": 1 - share * (len(y) - 1) / free,
    }
