# caught by: test_a_column_without_a_pivot | looks for the pivot from the first row on, so a row above loses its place
from fractions import Fraction


def rref(A):
    R = [[Fraction(v) for v in row] for row in A]
    m, n = len(R), len(R[0])
    pivots = []
    top = 0
    for column in range(n):
        p = 0
        while p < m and R[p][column] == 0:
            p += 1
        if p == m:
            continue
        R[top], R[p] = R[p], R[top]
        pivot = R[top][column]
        R[top] = [v / pivot for v in R[top]]
        for i in range(m):
            if i != top:
                factor = R[i][column]
                R[i] = [v - factor * w for v, w in zip(R[i], R[top])]
        pivots.append(column)
        top += 1
    return R, pivots
