"""The gradient of a polynomial in two or three variables, at a point of small whole numbers."""

from math import prod

from kit import bracketed, column, draw_told_apart, grade, joined, pick, plain, signed, vector, whole

LETTERS = "xyz"
# Exponents of x, y and z in each term.
SHAPES = {
    1: ([[2, 0], [0, 2], [1, 0]], [[3, 0], [0, 2], [0, 1]], [[2, 0], [0, 3], [0, 1]], [[3, 0], [0, 2], [1, 0]]),
    2: ([[2, 1], [1, 1], [0, 2]], [[1, 2], [2, 0], [0, 1]], [[2, 1], [1, 2], [1, 0]], [[1, 1], [2, 0], [0, 3]], [[2, 2], [1, 0], [0, 1]]),
    3: ([[1, 1, 0], [0, 1, 1], [2, 0, 0]], [[2, 1, 0], [0, 0, 2], [1, 0, 1]], [[1, 1, 1], [0, 2, 0], [1, 0, 1]], [[1, 0, 2], [1, 1, 0], [0, 1, 1]]),
}


def question(rng, level):
    def draw():
        shape = pick(rng, SHAPES[level])
        point = whole(rng, 1 if level == 1 else -2, 3, len(shape[0]))
        return {"terms": [[pick(rng, [-3, -2, -1, 1, 2, 3, 4]), exponents] for exponents in shape], "at": point}

    def fits(data):
        return 0 not in data["at"] and all(0 < abs(v) <= 50 for v in right(data))

    data = draw_told_apart(draw, right, slips, fits)
    letters = ", ".join(LETTERS[: len(data["at"])])
    return {
        "text": f"$f({letters}) = {formula(data['terms'])}$. What is its gradient at ${point_text(data)}$?",
        "data": data,
        "answer": vector(len(data["at"])),
        "worked": {"steps": steps(data), "answer": right(data)},
    }


def point_text(data):
    return f"({', '.join(plain(v) for v in data['at'])})"


def formula(terms):
    return signed([(factor, letters(exponents)) for factor, exponents in terms])


def letters(exponents):
    return "".join(LETTERS[k] + (f"^{e}" if e > 1 else "") for k, e in enumerate(exponents) if e > 0)


def lowered(exponents, k):
    return [e - (place == k) for place, e in enumerate(exponents)]


def powers(at, exponents):
    return prod(v**e for v, e in zip(at, exponents, strict=True))


def partial(data, k, brought_down=True, lower=True, kept=False, alone=False):
    """Along variable k. The last four make it go wrong in the ways that `slips` names."""
    total, at = 0, data["at"]
    for factor, exponents in data["terms"]:
        if exponents[k] == 0:
            total += factor * powers(at, exponents) if kept else 0
            continue
        new = lowered(exponents, k) if lower else exponents
        if alone:
            new = [e if place == k else 0 for place, e in enumerate(new)]
        total += factor * (exponents[k] if brought_down else 1) * powers(at, new)
    return total


def gradient(data, **wrong):
    return [partial(data, k, **wrong) for k in range(len(data["at"]))]


def right(data):
    return gradient(data)


def slips(data):
    found = gradient(data)
    mixed = any(sum(e > 0 for e in exponents) > 1 for _, exponents in data["terms"])
    ways = [
        ("A power comes down as a factor: the derivative of $x^2$ is $2x$.", {"brought_down": False}),
        ("A power goes down by one: the derivative of $x^2$ is $2x$.", {"lower": False}),
        ("A term without the variable drops out: it stands still.", {"kept": True}),
    ]
    if mixed:
        ways.append(("The other variables stay in the term, as if they were numbers.", {"alone": True}))
    for sentence, wrong in ways:
        slip = gradient(data, **wrong)
        # Where nothing has that power, it does not go wrong.
        if slip != found:
            yield sentence, slip
    if found[::-1] != found:
        yield "The order is turned: first along $x$.", found[::-1]
    yield "The gradient keeps its signs: the minus comes with the step.", [-v for v in found]


def check(question, answer):
    data = question["data"]
    grade(question["answer"], answer, right(data), slips(data))


def steps(data):
    lines = []
    for k, found in enumerate(right(data)):
        parts = [(factor * exponents[k], lowered(exponents, k)) for factor, exponents in data["terms"] if exponents[k] > 0]
        values = joined(bracketed(factor * powers(data["at"], exponents)) for factor, exponents in parts)
        what = f"\\partial f / \\partial {LETTERS[k]} = {formula(parts)}"
        lines.append(f"${what}$, at ${point_text(data)}$: ${values if len(parts) == 1 else f'{values} = {found}'}$.")
    return [*lines, f"$$\\nabla f = {column(right(data))}$$"]
