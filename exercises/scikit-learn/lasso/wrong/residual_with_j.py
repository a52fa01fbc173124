# caught by: test_one_feature_by_hand | takes the residual with all features and forgets to add feature j back
import numpy as np


def soft_threshold(z, t):
    z = np.asarray(z, dtype=np.float64)
    return np.sign(z) * np.maximum(np.abs(z) - t, 0.0)


def lasso(X, y, alpha):
    X = np.asarray(X, dtype=np.float64)
    y = np.asarray(y, dtype=np.float64)
    n, d = X.shape
    x_mean, y_mean = X.mean(axis=0), y.mean()
    X, y = X - x_mean, y - y_mean
    size = (X**2).sum(axis=0) / n
    w = np.zeros(d)
    for _ in range(5000):
        before = w.copy()
        for j in np.flatnonzero(size):
            without_j = y - X @ w
            w[j] = soft_threshold(X[:, j] @ without_j / n, alpha) / size[j]
        if np.allclose(w, before, rtol=0.0, atol=1e-12):
            break
    return w, y_mean - x_mean @ w
