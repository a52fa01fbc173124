"""Inverses whose determinant divides pleasantly."""

from kit import bracketed, draw_told_apart, grade, latex, matrix, whole

DETERMINANTS = {1: (1,), 2: (-1, 2), 3: (-5, -4, -2, 4, 5)}


def question(rng, level):
    low, high = (-5, 5) if level == 3 else (1, 7)

    def fits(data):
        return determinant(data["A"]) in DETERMINANTS[level] and all(1 <= abs(v) <= 9 for row in data["A"] for v in row)

    def draw():
        # The last entry follows from the others, or few draws would have one of these determinants.
        a, b, c = whole(rng, low, high, 3)
        wanted = DETERMINANTS[level][whole(rng, 0, len(DETERMINANTS[level]) - 1)]
        d = (wanted + b * c) // a if a != 0 else 0
        return {"A": [[a, b], [c, d]]}

    data = draw_told_apart(draw, right, slips, fits)
    A = data["A"]
    return {
        "text": f"Compute $\\mathbf{{A}}^{{-1}}$. Fractions are fine.\n\n$$\\mathbf{{A}} = {latex(A)}$$",
        "data": data,
        "answer": matrix(2, 2),
        "worked": {"steps": steps(A), "answer": right(data)},
    }


def determinant(A):
    return A[0][0] * A[1][1] - A[0][1] * A[1][0]


def divided(M, by):
    return [[v / by for v in row] for row in M]


def right(data):
    (a, b), (c, d) = data["A"]
    return divided([[d, -b], [-c, a]], determinant(data["A"]))


def slips(data):
    (a, b), (c, d) = data["A"]
    det = determinant(data["A"])
    if det != 1:
        yield "The division by the determinant is missing.", [[d, -b], [-c, a]]
    if det not in (1, -1):
        yield "You multiplied by the determinant: divide by it.", divided([[d, -b], [-c, a]], 1 / det)
    if a != d:
        yield "The diagonal has to swap its two numbers.", divided([[a, -b], [-c, d]], det)
    yield "The two numbers beside the diagonal change their signs.", divided([[d, b], [c, a]], det)
    if b != c:
        yield "The numbers beside the diagonal keep their places; only the diagonal swaps.", divided([[d, -c], [-b, a]], det)
    yield "The signs are the wrong way round: the diagonal keeps its signs, before the division.", divided([[-d, b], [c, -a]], det)


def check(question, answer):
    data = question["data"]
    grade(question["answer"], answer, right(data), slips(data))


def steps(A):
    (a, b), (c, d) = A
    det = determinant(A)
    swapped = [[d, -b], [-c, a]]
    return [
        f"The determinant: ${a} \\cdot {bracketed(d)} - {bracketed(b)} \\cdot {bracketed(c)} = {det}$.",
        f"Swap the diagonal, change the other two signs: ${latex(swapped)}$",
        f"$$\\mathbf{{A}}^{{-1}} = \\frac{{1}}{{{det}}} {latex(swapped)} = {latex(divided(swapped, det))}$$",
    ]
