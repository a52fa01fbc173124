"""The norms L1, L2 and max of a vector whose length is whole; at level 3 of a difference."""

import math

from kit import bracketed, column, draw_told_apart, grade, pick, plain, vector, whole

NAMES = "$\\|\\mathbf{v}\\|_1$, $\\|\\mathbf{v}\\|_2$ and $\\|\\mathbf{v}\\|_\\infty$"


def question(rng, level):
    def draw():
        if level == 1:
            return {"v": whole(rng, 1, 15, pick(rng, [2, 3, 3]))}
        if level == 2:
            return {"v": whole(rng, -9, 9, 3)}
        return {"a": whole(rng, -5, 6, 3), "b": whole(rng, -5, 6, 3)}

    data = draw_told_apart(draw, right, slips, lambda data: fits(data, level))
    if level == 3:
        asked = f"Compute {NAMES} of $\\mathbf{{v}} = \\mathbf{{a}} - \\mathbf{{b}}$"
        shown = f"\\mathbf{{a}} = {column(data['a'])} \\qquad \\mathbf{{b}} = {column(data['b'])}"
    else:
        asked, shown = f"Compute {NAMES}", f"\\mathbf{{v}} = {column(data['v'])}"
    return {
        "text": f"{asked}, in this order.\n\n$${shown}$$",
        "data": data,
        "answer": vector(3),
        "worked": {"steps": steps(data), "answer": right(data)},
    }


def measured(data):
    if "v" in data:
        return data["v"]
    return [x - y for x, y in zip(data["a"], data["b"], strict=True)]


def fits(data, level):
    """A whole length, no axis alone, and from level 2 on the largest size is a negative number's."""
    v = measured(data)
    square = sum(x * x for x in v)
    return math.isqrt(square) ** 2 == square and v.count(0) == 0 and (level == 1 or -min(v) > max(v))


def norms(v):
    return [sum(abs(x) for x in v), math.isqrt(sum(x * x for x in v)), max(abs(x) for x in v)]


def right(data):
    return norms(measured(data))


def slips(data):
    v = measured(data)
    one, two, largest = norms(v)
    yield "The root is missing: $\\|\\mathbf{v}\\|_2 = \\sqrt{v_1^2 + v_2^2 + \\dots}$", [one, two**2, largest]
    yield "The order is the wrong way round: the sum of the sizes first, the largest size last.", [largest, two, one]
    yield "$\\|\\mathbf{v}\\|_\\infty$ is the largest size, not the smallest.", [one, two, min(abs(x) for x in v)]
    yield "The length is the root of the sum of squares, not the sum of the sizes.", [one, one, largest]
    yield "$\\|\\mathbf{v}\\|_1$ is a sum, not a mean.", [one / len(v), two, largest]
    if min(v) < 0:
        yield "Each norm takes the sizes: signs do not count.", [sum(v), two, max(v)]
        yield "$\\|\\mathbf{v}\\|_1$ adds the sizes: signs do not count.", [sum(v), two, largest]
        yield "$\\|\\mathbf{v}\\|_\\infty$ takes the largest size: signs do not count.", [one, two, max(v)]
        yield "A norm is never negative.", [one, two, min(v)]
    if "a" in data:
        sums = [x + y for x, y in zip(data["a"], data["b"], strict=True)]
        if math.isqrt(sum(x * x for x in sums)) ** 2 == sum(x * x for x in sums):
            yield "You added: the difference is asked for.", norms(sums)


def check(question, answer):
    data = question["data"]
    grade(question["answer"], answer, right(data), slips(data))


def steps(data):
    v = measured(data)
    one, two, largest = norms(v)
    sizes = [plain(abs(x)) for x in v]
    lines = [
        f"$\\|\\mathbf{{v}}\\|_1 = {' + '.join(sizes)} = {one}$",
        f"$\\|\\mathbf{{v}}\\|_2 = \\sqrt{{{' + '.join(f'{bracketed(x)}^2' for x in v)}}} = \\sqrt{{{two**2}}} = {two}$",
        f"$\\|\\mathbf{{v}}\\|_\\infty = \\max({', '.join(sizes)}) = {largest}$",
    ]
    return [f"$\\mathbf{{a}} - \\mathbf{{b}} = {column(v)}$", *lines] if "a" in data else lines
