# caught by: test_agrees_with_scipy | averages the two former distances, whatever the sizes (that is McQuitty's method)
import numpy as np


def agglomerate(X, method):
    X = np.asarray(X, dtype=float)
    n = len(X)
    D = np.linalg.norm(X[:, None] - X, axis=2)
    np.fill_diagonal(D, np.inf)
    names, sizes, rows = list(range(n)), [1] * n, []
    for step in range(n - 1):
        p, q = sorted(divmod(int(D.argmin()), len(D)))
        new = {"single": np.minimum, "complete": np.maximum}.get(method, lambda a, b: (a + b) / 2)(D[p], D[q])
        rows.append([*sorted((names[p], names[q])), D[p, q], sizes[p] + sizes[q]])
        names[p], sizes[p] = n + step, sizes[p] + sizes[q]
        del names[q], sizes[q]
        D[p], D[:, p], new[p] = new, new, np.inf
        D[p, p] = np.inf
        D = np.delete(np.delete(D, q, 0), q, 1)
    return np.array(rows, dtype=float).reshape(n - 1, 4)
