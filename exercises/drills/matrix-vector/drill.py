"""A x with small whole numbers."""

from kit import column, draw_told_apart, grade, latex, pick, products, vector, whole

SIZES = {1: [(2, 2)], 2: [(2, 3), (3, 2), (2, 4)], 3: [(3, 3)]}
RANGES = {1: (0, 5), 2: (0, 4), 3: (-3, 4)}


def question(rng, level):
    n, m = pick(rng, SIZES[level])
    low, high = RANGES[level]

    def draw():
        return {"A": whole(rng, low, high, (n, m)), "x": whole(rng, low, high, m)}

    data = draw_told_apart(draw, right, slips, lambda data: interesting(data, level))
    return {
        "text": f"Compute $\\mathbf{{A}}\\mathbf{{x}}$.\n\n$$\\mathbf{{A}} = {latex(data['A'])} \\qquad \\mathbf{{x}} = {column(data['x'])}$$",
        "data": data,
        "answer": vector(n),
        "worked": {"steps": steps(data), "answer": right(data)},
    }


def interesting(data, level):
    """No row of zeros and no zero in x; at level 3 a zero and a sign to lose in the matrix."""
    A, x = data["A"], data["x"]
    entries = [v for row in A for v in row]
    return all(any(row) for row in A) and 0 not in x and (level < 3 or (min(entries) < 0 and 1 <= entries.count(0) <= 3))


def along(row, x):
    return sum(a * b for a, b in zip(row, x, strict=True))


def right(data):
    return [along(row, data["x"]) for row in data["A"]]


def slips(data):
    A, x = data["A"], data["x"]
    if len(A) == len(x):
        yield "You took the columns: each row of $\\mathbf{A}$ meets $\\mathbf{x}$.", [along(c, x) for c in zip(*A, strict=True)]
        yield "Each row meets the whole vector, not only one number of it.", [sum(row) * v for row, v in zip(A, x, strict=True)]
        yield "Only the diagonal is multiplied: each row meets the whole vector.", [row[i] * x[i] for i, row in enumerate(A)]
    yield "The last product of each sum is missing.", [along(row[:-1], x[:-1]) for row in A]
    yield "These are the sums of the rows: $\\mathbf{x}$ is missing.", [sum(row) for row in A]
    if right(data) != right(data)[::-1]:
        yield "The right numbers, in the wrong order: the first row gives the first one.", right(data)[::-1]
    if min(v for row in [*A, x] for v in row) < 0:
        yield "A sign got lost.", [along(map(abs, row), [abs(v) for v in x]) for row in A]


def check(question, answer):
    data = question["data"]
    grade(question["answer"], answer, right(data), slips(data))


def steps(data):
    lines = [f"Row {i + 1}: ${products(row, data['x'])} = {along(row, data['x'])}$" for i, row in enumerate(data["A"])]
    return [*lines, f"$$\\mathbf{{A}}\\mathbf{{x}} = {column(right(data))}$$"]
