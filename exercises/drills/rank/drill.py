"""The rank of a small matrix, drawn as some rows and combinations of them."""

import math
from fractions import Fraction

from kit import draw_told_apart, grade, latex, number, pick, plain, whole

SIZES = {1: [(2, 2), (2, 3), (3, 2)], 2: [(3, 3)], 3: [(3, 4), (4, 3), (4, 4)]}
RANGES = {1: (0, 5), 2: (0, 4), 3: (-2, 3)}
RANKS = {1: (1, 2), 2: (1, 2, 2, 3), 3: (2, 2, 3, 3, 4)}
FIRST = "Row 1 is not zero. The rank is now 1."
FACTORS = {1: (0, 1, 2, 3), 2: (0, 1, 2), 3: (-1, 0, 1, 2)}


def question(rng, level):
    n, m = pick(rng, SIZES[level])

    def draw():
        independent = min(n, m, pick(rng, RANKS[level]))
        rows = whole(rng, *RANGES[level], (independent, m))
        while len(rows) < n:
            factors = [pick(rng, FACTORS[level]) for _ in range(independent)]
            rows.append([sum(f * row[j] for f, row in zip(factors, rows, strict=False)) for j in range(m)])
        # At level 3 the dependent row may stand anywhere.
        turn = whole(rng, 0, n - 1) if level == 3 else 0
        return {"A": rows[turn:] + rows[:turn]}

    data = draw_told_apart(draw, right, slips, fits)
    return {
        "text": f"What is the rank of $\\mathbf{{A}}$?\n\n$$\\mathbf{{A}} = {latex(data['A'])}$$",
        "data": data,
        "answer": number(),
        "worked": {"steps": steps(data["A"]), "answer": right(data)},
    }


def fits(data):
    """No row of zeros, no two equal rows, and numbers of one digit."""
    A = data["A"]
    return all(any(row) for row in A) and len({tuple(row) for row in A}) == len(A) and all(abs(v) <= 9 for row in A for v in row)


def rank(A):
    """Elimination in whole numbers."""
    rows, found = [list(row) for row in A], 0
    for j in range(len(A[0])):
        pivot = next((i for i in range(found, len(rows)) if rows[i][j] != 0), None)
        if pivot is None:
            continue
        rows[found], rows[pivot] = rows[pivot], rows[found]
        top = rows[found]
        rows[found + 1 :] = [[top[j] * v - row[j] * t for v, t in zip(row, top, strict=True)] for row in rows[found + 1 :]]
        found += 1
    return found


def right(data):
    return rank(data["A"])


def slips(data):
    A = data["A"]
    n, m, r = len(A), len(A[0]), rank(A)
    if r < n:
        yield "That is the number of rows: one of them is a combination of the others.", n
    if r < m:
        yield "That is the number of columns: the rank counts those that are independent.", m
    if m - r not in (r, 0):
        yield "That is the dimension of the null space: columns minus rank.", m - r
    if r > 1:
        yield "Rank 1 would mean that all rows are multiples of one of them.", 1
    if r < n - 1:
        yield "More than one row depends on the others.", n - 1
    yield "Only a matrix of zeros has rank 0.", 0
    yield "The rank is at most the number of rows, and of columns.", max(n, m) + 1


def check(question, answer):
    data = question["data"]
    grade(question["answer"], answer, right(data), slips(data))


def steps(A):
    """Row by row: each is reduced by those before it that were independent."""
    lines, kept = [], []
    for i, row in enumerate(A):
        left, made_of = [Fraction(v) for v in row], [Fraction(int(k == i)) for k in range(len(A))]
        for top, parts in kept:
            j = next(j for j, v in enumerate(top) if v != 0)
            factor = left[j] / top[j]
            left = [a - factor * b for a, b in zip(left, top, strict=True)]
            made_of = [a - factor * b for a, b in zip(made_of, parts, strict=True)]
        if any(left):
            kept.append((left, made_of))
            lines.append(
                f"Row {i + 1}: without multiples of the rows before it, ${remainder(left)}$ is left. The rank is now {len(kept)}." if i else FIRST
            )
        else:
            lines.append(f"Row {i + 1} says nothing new: it is ${combination(made_of[:i])}$.")
        if len(kept) == len(A[0]) and i < len(A) - 1:
            lines.append(f"With {len(A[0])} columns there can be no more.")
            break
    return [*lines, f"$$\\operatorname{{rank}} \\mathbf{{A}} = {len(kept)}$$"]


def remainder(left):
    """What is left of a row, without fractions."""
    common = math.lcm(*(v.denominator for v in left))
    return f"({', '.join(plain(int(v * common)) for v in left)})"


def combination(parts):
    """Of rows: the reduced row was this minus its row."""
    text = ""
    for k, part in enumerate(parts):
        factor = -part
        if factor == 0:
            continue
        sign = ("-" if factor < 0 else "") if text == "" else (" - " if factor < 0 else " + ")
        size = abs(factor)
        shown = "" if size == 1 else plain(int(size)) if size.denominator == 1 else f"\\tfrac{{{size.numerator}}}{{{size.denominator}}}"
        text += f"{sign}{shown}\\,\\mathbf{{r}}_{k + 1}"
    return text
