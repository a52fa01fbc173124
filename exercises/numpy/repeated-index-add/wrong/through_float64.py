# caught by: test_large_whole_numbers | bincount sums in float64: whole numbers beyond 2**53 are rounded
import numpy as np


def add_at(totals, places, amounts):
    at = places % len(totals)
    each = np.broadcast_to(amounts, (len(places), *totals.shape[1:]))
    if totals.ndim == 1:
        totals += np.bincount(at, weights=each, minlength=len(totals)).astype(totals.dtype)
    else:
        for c in range(totals.shape[1]):
            totals[:, c] += np.bincount(at, weights=each[:, c], minlength=len(totals)).astype(totals.dtype)
