"""Whole eigenvalues: the last entries follow from a drawn pair."""

import math

from kit import bracketed, draw_told_apart, grade, latex, pick, polynomial, vector, whole

RANGES = {1: (1, 7), 2: (-5, 5), 3: (-4, 4)}
LARGEST = 9


def question(rng, level):
    def draw():
        first, second = whole(rng, *RANGES[level], 2)
        a, b = whole(rng, -4 if level > 1 else 0, 6), whole(rng, -4 if level > 1 else 1, 5)
        d = first + second - a
        c = (a * d - first * second) // b if b != 0 else 0
        of = pick(rng, ["square", "minus", "shift"]) if level == 3 else "A"
        return {"A": [[a, b], [c, d]], "of": of, "k": whole(rng, 1, 3) if of == "shift" else 0}

    data = draw_told_apart(draw, right, slips, lambda data: fits(data, level))
    return {
        "text": f"What are the eigenvalues of ${named(data)}$? The smaller one first.\n\n$$\\mathbf{{A}} = {latex(data['A'])}$$",
        "data": data,
        "answer": vector(2),
        "worked": {"steps": steps(data), "answer": right(data)},
    }


def fits(data, level):
    """Two different whole eigenvalues that are not on the diagonal, and small numbers."""
    A = data["A"]
    pair = roots(*characteristic(A))
    if pair is None or pair[0] == pair[1] or 0 in (A[0][1], A[1][0]) or any(abs(v) > LARGEST for row in A for v in row):
        return False
    if level == 1:
        return pair[0] > 0 and min(v for row in A for v in row) >= 0
    return level == 3 or pair[0] <= 0


def named(data):
    return {
        "A": "\\mathbf{A}",
        "square": "\\mathbf{A}^2",
        "minus": "-\\mathbf{A}",
        "shift": f"\\mathbf{{A}} - {'' if data['k'] == 1 else data['k']}\\mathbf{{I}}",
    }[data["of"]]


def characteristic(A, sign=-1):
    """Trace and determinant; with sign=1 the determinant's products are added."""
    (a, b), (c, d) = A
    return a + d, a * d + sign * b * c


def roots(trace, det):
    """Of λ² − trace λ + det, the smaller one first; None if they are not whole."""
    square = trace**2 - 4 * det
    root = math.isqrt(square) if square >= 0 else 0
    return [(trace - root) // 2, (trace + root) // 2] if root**2 == square else None


def turned(data, value):
    """What an eigenvalue of A becomes."""
    return {"A": value, "square": value**2, "minus": -value, "shift": value - data["k"]}[data["of"]]


def right(data):
    return sorted(turned(data, value) for value in roots(*characteristic(data["A"])))


def slips(data):
    A, of = data["A"], data["of"]
    own, wanted = roots(*characteristic(A)), right(data)
    if of != "A" and own != wanted:
        yield "Those are the eigenvalues of $\\mathbf{A}$ itself: what is asked for has others.", own
    if of == "square" and sorted(2 * v for v in own) != wanted:
        yield "Eigenvalues of a square are squared, not doubled.", sorted(2 * v for v in own)
    if of == "shift":
        yield "Subtracting a multiple of $\\mathbf{I}$ makes the eigenvalues smaller, not larger.", [v + data["k"] for v in own]
    if wanted[0] != wanted[1]:
        yield "The order is wrong: the smaller one comes first.", wanted[::-1]
    diagonal = sorted(turned(data, A[i][i]) for i in range(2))
    if diagonal != wanted:
        yield "The diagonal gives the eigenvalues only where a triangle beside it is zero.", diagonal
    pair = sorted(turned(data, v) for v in characteristic(A))
    if pair != wanted:
        yield "Those come from trace and determinant themselves: they are the eigenvalues' sum and product.", pair
    flipped = sorted(turned(data, -v) for v in own)
    if flipped != wanted and flipped != own:
        yield "The signs are wrong: the sum of the eigenvalues of $\\mathbf{A}$ is its trace.", flipped
    added = roots(*characteristic(A, sign=1))
    if added is not None and sorted(turned(data, v) for v in added) != wanted:
        yield "The determinant is $ad - bc$: the products are subtracted.", sorted(turned(data, v) for v in added)


def check(question, answer):
    data = question["data"]
    grade(question["answer"], answer, right(data), slips(data))


def steps(data):
    (a, b), (c, d) = data["A"]
    trace, det = characteristic(data["A"])
    own = roots(trace, det)
    lines = [
        f"The trace: ${a} + {bracketed(d)} = {trace}$. The determinant: ${a} \\cdot {bracketed(d)} - {bracketed(b)} \\cdot {bracketed(c)} = {det}$.",
        f"The characteristic polynomial: ${polynomial([1, -trace, det], 'λ')}$.",
        f"Two numbers with the sum {trace} and the product {det}: ${own[0]}$ and ${own[1]}$.",
    ]
    if data["of"] == "A":
        return lines
    rule = {"square": "are squared", "minus": "change their signs", "shift": f"become smaller by {data['k']}"}[data["of"]]
    first, second = right(data)
    return [*lines, f"For ${named(data)}$ they {rule}, with the same eigenvectors: ${first}$ and ${second}$."]
