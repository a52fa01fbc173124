# caught by: test_digits_of_lists | subtracts the coefficients as they come: lists know no minus
import numpy as np

CERTIFIED = [
    -3482258.63459582,
    15.0618722713733,
    -0.0358191792925910,
    -2.02022980381683,
    -1.03322686717359,
    -0.0511041056535807,
    1829.15146461355,
]


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
    return np.linalg.lstsq(X, y)[0]


def correct_digits(b, certified):
    """How many digits of the worst coefficient are right, from 0 to 15."""
    error = np.abs(b - certified) / np.abs(certified)
    # The largest error is the worst coefficient; at least 1e-15, so that the logarithm never sees a zero.
    worst = max(error.max(), 1e-15)
    return float(max(-np.log10(worst), 0.0))


if __name__ == "__main__":
    X, y = load("data/longley.csv")
    print("X has shape", X.shape, "and y has shape", y.shape)
    for solve in (by_normal_equations, by_qr, by_svd):
        digits = correct_digits(solve(X, y), CERTIFIED)
        print(f"{solve.__name__:20} {digits:5.1f} digits")
