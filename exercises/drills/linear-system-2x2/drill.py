"""Two linear equations with a whole solution."""

from kit import bracketed, draw_told_apart, grade, pick, plain, signed, vector, whole

COEFFICIENTS = {1: (1, 3), 2: (-4, 5), 3: (-3, 4)}
SOLUTIONS = {1: (1, 5), 2: (-4, 4), 3: (-3, 4)}
# How an equation a x + b y = r is written: sorted, or with a term or a number on the other side.
SORTED, Y_MOVED, X_MOVED, NUMBER_MOVED = range(4)


def question(rng, level):
    def draw():
        A = whole(rng, *COEFFICIENTS[level], (2, 2))
        x, y = whole(rng, *SOLUTIONS[level], 2)
        written = [pick(rng, [Y_MOVED, X_MOVED]), pick(rng, [Y_MOVED, NUMBER_MOVED])] if level == 3 else [SORTED, SORTED]
        return {"A": A, "r": [a * x + b * y for a, b in A], "written": written}

    data = draw_told_apart(draw, right, slips, lambda data: fits(data, level))
    lines = " \\\\ ".join(equation(row, r, how) for row, r, how in zip(data["A"], data["r"], data["written"], strict=True))
    return {
        "text": f"Solve for $(x, y)$.\n\n$$\\begin{{aligned}} {lines} \\end{{aligned}}$$",
        "data": data,
        "answer": vector(2),
        "worked": {"steps": steps(data), "answer": right(data)},
    }


def equation(row, r, how, align="&"):
    a, b = row
    left, aside = {
        SORTED: ([(a, "x"), (b, "y")], [(r, "")]),
        Y_MOVED: ([(a, "x")], [(r, ""), (-b, "y")]),
        X_MOVED: ([(b, "y")], [(r, ""), (-a, "x")]),
        NUMBER_MOVED: ([(a, "x"), (b, "y"), (-r, "")], []),
    }[how]
    return f"{signed(left)} {align}= {signed(aside)}"


def fits(data, level):
    """One solution of two different numbers that are not zero, and no zero among the numbers given."""
    A, r = data["A"], data["r"]
    if determinant(A) == 0 or 0 in [*A[0], *A[1], *r]:
        return False
    x, y = right(data)
    return x != y and 0 not in (x, y) and (level == 1 or min(*A[0], *A[1]) < 0)


def determinant(A):
    return A[0][0] * A[1][1] - A[0][1] * A[1][0]


def numerators(A, r):
    """By Cramer's rule: the solution times the determinant."""
    return [r[0] * A[1][1] - A[0][1] * r[1], A[0][0] * r[1] - r[0] * A[1][0]]


def solved(A, r):
    det = determinant(A)
    return None if det == 0 else [v // det if v % det == 0 else v / det for v in numerators(A, r)]


def right(data):
    return solved(data["A"], data["r"])


def unmoved(data):
    """The equations, read as if nothing changed its sign on the way to the other side."""
    A, r = [], []
    for (a, b), number, how in zip(data["A"], data["r"], data["written"], strict=True):
        A.append([-a if how == X_MOVED else a, -b if how == Y_MOVED else b])
        r.append(-number if how == NUMBER_MOVED else number)
    return A, r


def slips(data):
    A, r = data["A"], data["r"]
    (a, b), (x, y) = A[0], right(data)
    yield "The order is wrong: $x$ comes first.", [y, x]
    if data["written"] != [SORTED, SORTED]:
        wrong = solved(*unmoved(data))
        if wrong is not None:
            yield "What goes to the other side changes its sign.", wrong
    yield "When $y$ is put into the first equation, its term changes sides: subtract it.", [(r[0] + b * y) / a, y]
    yield "The term with $y$ is missing from the first equation when you solve for $x$.", [r[0] / a, y]
    if a != 1:
        yield "In the first equation the division by the number before $x$ is missing.", [r[0] - b * y, y]
    if abs(determinant(A)) != 1:
        yield "The division at the end of the elimination is missing.", numerators(A, r)
    yield "Both signs are wrong.", [-x, -y]


def check(question, answer):
    data, form = question["data"], question["answer"]

    def put_in():
        for i, (row, r) in enumerate(zip(data["A"], data["r"], strict=True)):
            total = row[0] * answer[0] + row[1] * answer[1]
            written = f"{plain(row[0])} \\cdot {bracketed(answer[0])} + {bracketed(row[1])} \\cdot {bracketed(answer[1])}"
            assert abs(total - r) <= form["tolerance"], f"Put in, equation {i + 1} does not hold: ${written} = {plain(total)}$, not ${r}$."

    grade(form, answer, right(data), slips(data), put_in)


def steps(data):
    A, r = data["A"], data["r"]
    (a, b), (c, d) = A
    x, y = right(data)
    lines = []
    if data["written"] != [SORTED, SORTED]:
        both = " \\\\ ".join(equation(row, number, SORTED) for row, number in zip(A, r, strict=True))
        lines.append(f"Sorted: $$\\begin{{aligned}} {both} \\end{{aligned}}$$")
    moved = r[0] - b * y
    return [
        *lines,
        f"${bracketed(a)}$ times the second minus ${bracketed(c)}$ times the first equation: $x$ drops out.",
        f"${signed([(determinant(A), 'y')])} = {plain(numerators(A, r)[1])}$, so $y = {y}$.",
        f"Put into the first one: ${signed([(a, 'x')])} = {plain(r[0])} - {bracketed(b)} \\cdot {bracketed(y)} = {plain(moved)}$"
        + (f", so $x = {x}$." if a != 1 else "."),
    ]
