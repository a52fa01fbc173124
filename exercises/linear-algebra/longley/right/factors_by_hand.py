# own elimination for the normal equations, own walk back up for R, the SVD taken apart
import numpy as np


def load(path):
    table = np.genfromtxt(path, delimiter=",", skip_header=1)
    X = table.copy()
    X[:, 0] = 1
    return X, table[:, 0]


def by_normal_equations(X, y):
    table = np.column_stack([X.T @ X, X.T @ y])
    n = len(table)
    for k in range(n):
        p = k + np.argmax(np.abs(table[k:, k]))
        if table[p, k] == 0:
            raise ValueError("X'X is singular")
        table[[k, p]] = table[[p, k]]
        for i in range(k + 1, n):
            table[i] -= table[i, k] / table[k, k] * table[k]
    return back_substitution(table[:, :n], table[:, n])


def back_substitution(R, c):
    b = np.zeros(len(c))
    for i in reversed(range(len(c))):
        b[i] = (c[i] - R[i, i + 1 :] @ b[i + 1 :]) / R[i, i]
    return b


def by_qr(X, y):
    Q, R = np.linalg.qr(X, mode="complete")
    d = X.shape[1]
    return back_substitution(R[:d], (Q.T @ y)[:d])


def by_svd(X, y):
    U, s, Vt = np.linalg.svd(X, full_matrices=False)
    keep = s > max(X.shape) * np.finfo(np.float64).eps * s[0]
    return Vt[keep].T @ ((U[:, keep].T @ y) / s[keep])


def correct_digits(b, certified):
    with np.errstate(divide="ignore"):
        digits = -np.log10(np.abs(np.asarray(b) / np.asarray(certified) - 1))
    return float(np.clip(digits, 0, 15).min())
