"""Longley's estimates from the data alone, in fractions: NIST's certified values must come out, digit for digit."""

import csv
from fractions import Fraction


def solve(A, b):
    """Gauss-Jordan elimination; fractions know no rounding, so any pivot but 0 will do."""
    rows = [[*row, right] for row, right in zip(A, b, strict=True)]
    for k in range(len(rows)):
        pivot = next(i for i in range(k, len(rows)) if rows[i][k] != 0)
        rows[k], rows[pivot] = rows[pivot], rows[k]
        rows[k] = [number / rows[k][k] for number in rows[k]]
        for i in range(len(rows)):
            if i != k:
                rows[i] = [number - rows[i][k] * upper for number, upper in zip(rows[i], rows[k], strict=True)]
    return [row[-1] for row in rows]


def recorded():
    with open("data/longley.csv", encoding="utf-8") as file:
        table = [[Fraction(number) for number in row] for row in list(csv.reader(file))[1:]]
    y, X = [row[0] for row in table], [[Fraction(1), *row[1:]] for row in table]
    columns = list(zip(*X, strict=True))
    normal = [[sum(a * b for a, b in zip(one, other, strict=True)) for other in columns] for one in columns]
    right = [sum(a * b for a, b in zip(column, y, strict=True)) for column in columns]
    return {"test_solution.py:CERTIFIED": [float(number) for number in solve(normal, right)]}
