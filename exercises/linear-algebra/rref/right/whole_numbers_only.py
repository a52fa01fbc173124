# multiplies instead of dividing: all numbers stay whole until the very end
from fractions import Fraction
from math import lcm


def rref(A):
    R = []
    for row in A:
        common = lcm(*(Fraction(v).denominator for v in row))
        R.append([int(v * common) for v in row])
    pivots = []
    for c in range(len(R[0])):
        r = len(pivots)
        for p in range(r, len(R)):
            if R[p][c] != 0:
                break
        else:
            continue
        R.insert(r, R.pop(p))
        for i in range(len(R)):
            if i != r:
                mine, its = R[i][c], R[r][c]
                R[i] = [its * v - mine * w for v, w in zip(R[i], R[r], strict=True)]
        pivots.append(c)
    for r, c in enumerate(pivots):
        R[r] = [Fraction(v, R[r][c]) for v in R[r]]
    return R, pivots
