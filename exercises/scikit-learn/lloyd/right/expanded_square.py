# |x|^2 drops out of the comparison: |c|^2 - 2 x.c is enough; means by bincount
import numpy as np


def lloyd(X, centres, max_steps=300):
    X, centres = np.asarray(X, float), np.asarray(centres, float)
    k = len(centres)

    def assign(c):
        return np.argmin((c**2).sum(1) - 2 * X @ c.T, axis=1)

    for _ in range(max_steps):
        labels = assign(centres)
        counts = np.bincount(labels, minlength=k)[:, None]
        sums = np.stack([np.bincount(labels, weights=column, minlength=k) for column in X.T], axis=1)
        moved = np.where(counts > 0, sums / np.maximum(counts, 1), centres)
        if np.allclose(moved, centres, rtol=0, atol=0):
            break
        centres = moved
    return centres, assign(centres)
