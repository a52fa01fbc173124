# first down to the echelon form, then back up; the pivots are never made 1 before the end
from fractions import Fraction


def rref(A):
    rows = [[Fraction(v) for v in row] for row in A]
    pivots, r = [], 0
    for c in range(len(rows[0])):
        candidates = [i for i in range(r, len(rows)) if rows[i][c]]
        if not candidates:
            continue
        best = max(candidates, key=lambda i: abs(rows[i][c]))
        rows[r], rows[best] = rows[best], rows[r]
        for i in range(r + 1, len(rows)):
            factor = rows[i][c] / rows[r][c]
            for j in range(c, len(rows[0])):
                rows[i][j] -= factor * rows[r][j]
        pivots.append(c)
        r += 1
    for k in reversed(range(len(pivots))):
        c = pivots[k]
        rows[k] = [v / rows[k][c] for v in rows[k]]
        for i in range(k):
            factor = rows[i][c]
            rows[i] = [v - factor * w for v, w in zip(rows[i], rows[k], strict=True)]
    return rows, pivots
