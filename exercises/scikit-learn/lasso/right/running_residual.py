# keeps the residual up to date instead of computing it anew
import numpy as np


def soft_threshold(z, t):
    z = np.asarray(z, dtype=np.float64)
    return z - np.clip(z, -t, t)


def lasso(X, y, alpha):
    X, y = np.asarray(X, dtype=np.float64), np.asarray(y, dtype=np.float64)
    means = X.mean(axis=0)
    columns = list((X - means).T)
    residual = y - y.mean()
    w = [0.0] * len(columns)
    for _ in range(10_000):
        moved = 0.0
        for j, x in enumerate(columns):
            if not x.any():
                continue
            new = float(soft_threshold(x @ residual + w[j] * (x @ x), alpha * len(y))) / (x @ x)
            residual = residual - (new - w[j]) * x
            moved, w[j] = max(moved, abs(new - w[j])), new
        if moved < 1e-13:
            break
    return np.array(w), float(y.mean() - means @ w)
