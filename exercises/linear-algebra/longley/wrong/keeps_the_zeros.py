# caught by: test_equal_columns | divides by singular values that are zero but for rounding
import numpy as np


def load(path):
    """Return X, with a first column of ones, and y."""
    table = np.loadtxt(path, delimiter=",", skiprows=1)
    ones = np.ones(len(table))
    return np.column_stack([ones, table[:, 1:]]), table[:, 0]


def by_normal_equations(X, y):
    """Solve X'X b = X'y."""
    return np.linalg.solve(X.T @ X, X.T @ y)


def by_qr(X, y):
    """Factor X = Q R and solve R b = Q'y."""
    Q, R = np.linalg.qr(X)
    # R is triangular already: solve only has to walk back up.
    return np.linalg.solve(R, Q.T @ y)


def by_svd(X, y):
    """Least squares through the singular values of X."""
    U, s, Vt = np.linalg.svd(X, full_matrices=False)
    return Vt.T @ (U.T @ y / s)


def correct_digits(b, certified):
    """How many digits of the worst coefficient are right, from 0 to 15."""
    b, certified = np.asarray(b, dtype=np.float64), np.asarray(certified, dtype=np.float64)
    error = np.abs(b - certified) / np.abs(certified)
    # The largest error is the worst coefficient; at least 1e-15, so that the logarithm never sees a zero.
    worst = max(error.max(), 1e-15)
    return float(max(-np.log10(worst), 0.0))
