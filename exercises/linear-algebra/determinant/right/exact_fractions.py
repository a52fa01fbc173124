# plain lists of fractions: every float is a fraction, so nothing is rounded before the end
from fractions import Fraction


def determinant(A):
    rows = [[Fraction(float(v)) for v in row] for row in A]
    result = Fraction(1)
    while rows:
        found = next((i for i, row in enumerate(rows) if row[0]), None)
        if found is None:
            return 0.0
        first = rows.pop(found)  # a row that moves up past `found` others
        result *= first[0] if found % 2 == 0 else -first[0]
        rows = [[v - row[0] / first[0] * w for v, w in zip(row[1:], first[1:], strict=True)] for row in rows]
    return float(result)
