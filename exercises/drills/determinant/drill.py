"""Determinants of small matrices of whole numbers."""

from kit import bracketed, draw_told_apart, grade, latex, number, plain, whole


def question(rng, level):
    n = 3 if level == 3 else 2
    low, high = {1: (0, 6), 2: (-5, 5), 3: (-3, 4)}[level]

    def fits(data):
        entries = [v for row in data["A"] for v in row]
        return {1: entries.count(0) <= 1, 2: min(entries) < 0 and 0 not in entries, 3: 2 <= entries.count(0) <= 4}[level]

    data = draw_told_apart(lambda: {"A": whole(rng, low, high, (n, n))}, right, slips, fits)
    A = data["A"]
    return {
        "text": f"Compute the determinant of\n\n$$\\mathbf{{A}} = {latex(A)}$$",
        "data": data,
        "answer": number(),
        "worked": {"steps": steps(A), "answer": right(data)},
    }


def minor(A, j):
    """Without the first row and column j."""
    return [[v for k, v in enumerate(row) if k != j] for row in A[1:]]


def determinant(A, sign=-1):
    """With sign=1 the alternating sign of the expansion is forgotten; the small determinants are right."""
    if len(A) == 2:
        return A[0][0] * A[1][1] - A[0][1] * A[1][0]
    return sum(sign**j * A[0][j] * determinant(minor(A, j)) for j in range(3))


def right(data):
    return determinant(data["A"])


def slips(data):
    A = data["A"]
    yield "The sign is wrong: the main diagonal, from top left to bottom right, counts as plus.", -right(data)
    if len(A) == 2:
        (a, b), (c, d) = A
        yield "The products are subtracted, not added: $ad - bc$.", a * d + b * c
        yield "Multiply along the diagonals, not along rows or columns: $ad - bc$.", a * b - c * d
        yield "That is the trace, the sum of the diagonal.", a + d
    else:
        yield "The signs alternate when you expand: $+, -, +$.", determinant(A, sign=1)
        diagonal, other = A[0][0] * A[1][1] * A[2][2], A[0][2] * A[1][1] * A[2][0]
        yield "Those are two of six products: expand along a row or a column.", diagonal - other
        yield "That is the trace, the sum of the diagonal.", A[0][0] + A[1][1] + A[2][2]


def check(question, answer):
    data = question["data"]
    grade(question["answer"], answer, right(data), slips(data))


def steps(A):
    if len(A) == 2:
        (a, b), (c, d) = A
        return [
            "The formula is $ad - bc$.",
            f"$ad = {plain(a)} \\cdot {bracketed(d)} = {a * d}$ and $bc = {plain(b)} \\cdot {bracketed(c)} = {b * c}$.",
            f"$$\\det \\mathbf{{A}} = {a * d} - {bracketed(b * c)} = {determinant(A)}$$",
        ]
    parts = [f"{'+-+'[j]} {bracketed(A[0][j])} \\cdot {bracketed(determinant(minor(A, j)))}" for j in range(3)]
    return [
        "Expand along the first row, with the signs $+, -, +$.",
        *(f"Without row 1 and column {j + 1}: $\\det {latex(minor(A, j))} = {determinant(minor(A, j))}$" for j in range(3) if A[0][j] != 0),
        f"$$\\det \\mathbf{{A}} = {' '.join(parts).removeprefix('+ ')} = {determinant(A)}$$",
    ]
