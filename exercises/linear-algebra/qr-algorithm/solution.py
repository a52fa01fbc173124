import numpy as np


def qr_step(T, shift):
    """One QR step: factor T - shift I, multiply the other way round, add the shift again."""
    T = np.asarray(T, dtype=np.float64)
    moved = shift * np.eye(len(T))
    Q, R = np.linalg.qr(T - moved)
    return R @ Q + moved


def wilkinson(T):
    """The eigenvalue of the last 2 x 2 block that is nearer to its corner."""
    (a, b), (_, c) = np.asarray(T, dtype=np.float64)[-2:, -2:]
    d = (a - c) / 2
    return c + d - np.copysign(np.hypot(d, b), d)


def eigenvalues(T):
    """All eigenvalues of a symmetric tridiagonal matrix, in ascending order."""
    T = np.array(T, dtype=np.float64)
    small = 1e-12 * np.abs(T).max()
    found = []
    while len(T) > 1:
        if abs(T[-1, -2]) <= small:
            found.append(T[-1, -1])
            T = T[:-1, :-1]
        else:
            T = qr_step(T, wilkinson(T))
    return np.sort([*found, T[0, 0]])
