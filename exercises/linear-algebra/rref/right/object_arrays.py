# NumPy arrays of Fraction objects: whole rows at once, still exact
from fractions import Fraction

import numpy as np


def rref(A):
    R = np.array([[Fraction(v) for v in row] for row in A], dtype=object)
    pivots = []
    for c in range(R.shape[1]):
        r = len(pivots)
        rest = np.flatnonzero(R[r:, c])
        if rest.size == 0:
            continue
        p = r + int(rest[0])
        R[[r, p]] = R[[p, r]]
        R[r] = R[r] / R[r, c]
        factors = R[:, c].copy()
        factors[r] = Fraction(0)
        R -= np.outer(factors, R[r])
        pivots.append(c)
    return R.tolist(), tuple(pivots)
