# QR factors and one coefficient at a time
import numpy as np
from scipy.stats import t as student


def ols_summary(X, y):
    X, y = np.array(X, dtype=float), np.array(y, dtype=float)
    n, d = X.shape
    A = np.ones((n, d + 1))
    A[:, 1:] = X
    Q, R = np.linalg.qr(A)
    b = np.linalg.solve(R, Q.T @ y)
    inverse = np.linalg.inv(R)
    rss = float(np.sum((y - A @ b) ** 2))
    tss = float(np.var(y) * n)
    free = n - d - 1
    se = np.array([np.sqrt(rss / free * np.sum(inverse[j] ** 2)) for j in range(d + 1)])
    ratio = b / se
    p = np.array([2 * min(student.cdf(v, free), student.sf(v, free)) for v in ratio])
    return {"coef": b, "se": se, "t": ratio, "p": p, "r_squared": 1 - rss / tss, "adj_r_squared": 1 - (rss / free) / (tss / (n - 1))}
