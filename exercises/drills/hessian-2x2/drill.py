"""The Hessian of a polynomial in x and y, at a point of small whole numbers."""

from kit import draw_told_apart, grade, latex, matrix, pick, signed, whole

# Exponents of x and y in each term.
SHAPES = {
    1: ([[2, 0], [0, 2], [1, 1]], [[2, 0], [0, 2], [1, 1], [1, 0]], [[2, 0], [0, 2], [1, 1], [0, 1]]),
    2: ([[3, 0], [1, 1], [0, 2]], [[2, 0], [1, 1], [0, 3]], [[2, 1], [0, 2], [1, 0]], [[1, 2], [2, 0], [0, 1]]),
    3: ([[2, 2], [1, 1]], [[2, 1], [1, 2]], [[3, 1], [0, 2]], [[1, 3], [2, 0]], [[3, 0], [1, 2], [0, 2]]),
}


def question(rng, level):
    def draw():
        terms = [[pick(rng, [-3, -2, -1, 1, 2, 3, 4]), exponents] for exponents in pick(rng, SHAPES[level])]
        return {"terms": terms, "at": whole(rng, -2 if level == 3 else 1, 3, 2)}

    def fits(data):
        (a, b), (_, d) = right(data)
        return 0 not in data["at"] and b != 0 and (a, d) != (0, 0) and max(abs(v) for v in (a, b, d)) <= 40 and (level < 3 or min(data["at"]) < 0)

    data = draw_told_apart(draw, right, slips, fits)
    x, y = data["at"]
    return {
        "text": f"$f(x, y) = {formula(data['terms'])}$. What is its Hessian at $({x}, {y})$?",
        "data": data,
        "answer": matrix(2, 2),
        "worked": {"steps": steps(data), "answer": right(data)},
    }


def formula(terms):
    return signed([(factor, letters(exponents)) for factor, exponents in terms])


def letters(exponents):
    return "".join(letter + (f"^{e}" if e > 1 else "") for letter, e in zip("xy", exponents, strict=True) if e > 0)


def derivative(terms, k, brought_down=True):
    """The terms of the derivative along x (0) or y (1)."""
    return [
        [factor * (exponents[k] if brought_down else 1), [e - (place == k) for place, e in enumerate(exponents)]]
        for factor, exponents in terms
        if exponents[k] > 0
    ]


def value(terms, at):
    return sum(factor * at[0] ** i * at[1] ** j for factor, (i, j) in terms)


def hessian(data, brought_down=True):
    terms, at = data["terms"], data["at"]
    along = [derivative(terms, k, brought_down) for k in (0, 1)]
    return [[value(derivative(first, k, brought_down), at) for k in (0, 1)] for first in along]


def right(data):
    return hessian(data)


def slips(data):
    (a, b), (_, d) = right(data)
    first = [value(derivative(data["terms"], k), data["at"]) for k in (0, 1)]
    forgotten = hessian(data, brought_down=False)
    if forgotten != right(data):
        yield "A power comes down as a factor, each time: $x^2$ becomes $2x$, then $2$.", forgotten
    yield "The mixed derivative, first along $x$ and then along $y$, is missing.", [[a, 0], [0, d]]
    yield "The mixed derivative stands there twice: the matrix is symmetric.", [[a, b], [0, d]]
    yield "The mixed derivative stands there twice, each time whole: it is not halved.", [[a, b / 2], [b / 2, d]]
    if a != d:
        yield "The diagonal is turned: twice along $x$ stands first.", [[d, b], [b, a]]
    yield "Those are products of first derivatives: derive a second time instead.", [[p * q for q in first] for p in first]
    yield "Those are first derivatives: derive each of them a second time.", [first, first]


def check(question, answer):
    data = question["data"]
    grade(question["answer"], answer, right(data), slips(data))


def steps(data):
    x, y = data["at"]
    lines = []
    for k, letter in enumerate("xy"):
        first = derivative(data["terms"], k)
        lines.append(f"$\\partial f / \\partial {letter} = {formula(first)}$.")
        found = [f"along ${other}$: ${formula(derivative(first, m))}$" for m, other in enumerate("xy")]
        lines.append(f"From it, {'; '.join(found)}.")
    return [*lines, f"At $({x}, {y})$:\n\n$$\\mathbf{{H}} = {latex(right(data))}$$"]
