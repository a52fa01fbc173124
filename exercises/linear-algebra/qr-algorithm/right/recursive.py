# recursion: split wherever an entry beside the diagonal is small; the step as Q'TQ
import numpy as np


def qr_step(T, shift):
    T = np.array(T, dtype=np.float64)
    Q = np.linalg.qr(T - shift * np.identity(T.shape[0]))[0]
    return Q.T @ T @ Q


def wilkinson(T):
    d = (T[-2, -2] - T[-1, -1]) / 2
    b = T[-1, -2]
    if b == 0:
        return T[-1, -1]
    sign = 1.0 if d >= 0 else -1.0
    return T[-1, -1] - sign * b**2 / (abs(d) + np.sqrt(d**2 + b**2))


def solve(T, small):
    n = len(T)
    if n == 1:
        return [float(T[0, 0])]
    for k in range(n - 1):
        if abs(T[k + 1, k]) <= small:
            return solve(T[: k + 1, : k + 1], small) + solve(T[k + 1 :, k + 1 :], small)
    return solve(qr_step(T, wilkinson(T)), small)


def eigenvalues(T):
    T = np.array(T, dtype=np.float64)
    return np.array(sorted(solve(T, 1e-12 * abs(T).max())))
