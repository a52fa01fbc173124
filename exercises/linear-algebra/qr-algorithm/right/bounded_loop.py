# a loop with an upper bound; the root written out; Python's own sort
import numpy as np


def qr_step(T, shift):
    T = np.asarray(T, dtype=float)
    n = len(T)
    Q, R = np.linalg.qr(T - shift * np.eye(n))
    return R @ Q + shift * np.eye(n)


def wilkinson(T):
    a, b, c = T[-2][-2], T[-1][-2], T[-1][-1]
    d = (a - c) / 2
    root = np.sqrt(d**2 + b**2)
    return c + d - root if d >= 0 else c + d + root


def eigenvalues(T):
    T = np.array(T, dtype=float)
    small = 1e-12 * np.abs(T).max()
    found = []
    for _ in range(60 * len(T)):
        if len(T) == 1:
            break
        if abs(T[-1, -2]) <= small:
            found.append(T[-1, -1])
            T = T[:-1, :-1]
            continue
        T = qr_step(T, wilkinson(T))
    found.extend(np.diag(T))
    return np.array(sorted(found))
