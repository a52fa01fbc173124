# one table of distances, updated after each merge with the Lance-Williams formula
import numpy as np


def agglomerate(X, method):
    X = np.asarray(X, dtype=float)
    n = len(X)
    D = np.linalg.norm(X[:, None] - X[None], axis=2)
    np.fill_diagonal(D, np.inf)
    names, sizes = list(range(n)), [1.0] * n
    rows = []
    for step in range(n - 1):
        p, q = sorted(divmod(int(D.argmin()), len(D)))
        height, a, b = D[p, q], sizes[p], sizes[q]
        if method == "single":
            new = np.minimum(D[p], D[q])
        elif method == "complete":
            new = np.maximum(D[p], D[q])
        elif method == "average":
            new = (a * D[p] + b * D[q]) / (a + b)
        else:
            s = np.array(sizes)
            with np.errstate(invalid="ignore"):
                new = np.sqrt(((a + s) * D[p] ** 2 + (b + s) * D[q] ** 2 - s * height**2) / (a + b + s))
        rows.append([*sorted((names[p], names[q])), height, a + b])
        D[p], D[:, p] = new, new
        D[p, p] = np.inf
        D = np.delete(np.delete(D, q, axis=0), q, axis=1)
        names[p], sizes[p] = n + step, a + b
        del names[q], sizes[q]
    return np.array(rows, dtype=float).reshape(n - 1, 4)
