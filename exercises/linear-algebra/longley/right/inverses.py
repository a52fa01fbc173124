# inverse and pseudo-inverse instead of solving
import numpy as np


def load(path):
    y, *columns = np.loadtxt(path, delimiter=",", skiprows=1, unpack=True)
    return np.array([np.ones_like(y), *columns]).T, y


def by_normal_equations(X, y):
    return np.linalg.inv(X.T @ X) @ X.T @ y


def by_qr(X, y):
    Q, R = np.linalg.qr(X)
    return np.linalg.inv(R) @ Q.T @ y


def by_svd(X, y):
    return np.linalg.pinv(X) @ y


def correct_digits(b, certified):
    error = max(abs(m - c) / abs(c) for m, c in zip(b, certified, strict=True))
    return float(min(max(-np.log10(max(error, 1e-300)), 0.0), 15.0))
