import numpy as np


def nearest(X, centres):
    """Label of the nearest centre for each point; argmin takes the first of equals."""
    offsets = X[:, None, :] - centres  # (n, k, d): every point against every centre
    return (offsets**2).sum(axis=2).argmin(axis=1)


def lloyd(X, centres, max_steps=300):
    """Return the centres after the last step (k, d), and for each point the label of the nearest of them (n,)."""
    X = np.asarray(X, dtype=np.float64)
    centres = np.array(centres, dtype=np.float64)  # a copy: the caller's stays as it is
    for _ in range(max_steps):
        labels = nearest(X, centres)
        moved = centres.copy()
        for j in range(len(centres)):
            if np.any(labels == j):  # the mean of no points does not exist: such a centre stays
                moved[j] = X[labels == j].mean(axis=0)
        if np.array_equal(moved, centres):
            break
        centres = moved
    return centres, nearest(X, centres)
