"""The dot product of two short vectors; at level 3 one of them is a combination."""

from kit import bracketed, column, draw_told_apart, grade, number, pick, products, whole

LENGTHS = {1: 3, 2: 4, 3: 3}
RANGES = {1: (0, 6), 2: (-4, 5), 3: (-3, 4)}


def question(rng, level):
    n = LENGTHS[level]

    def draw():
        data = {name: whole(rng, *RANGES[level], n) for name in ("abc" if level == 3 else "ab")}
        return {**data, "factor": pick(rng, [-2, 2, 3])} if level == 3 else data

    data = draw_told_apart(draw, right, slips, lambda data: interesting(data, level))
    shown = " \\qquad ".join(f"\\mathbf{{{name}}} = {column(data[name])}" for name in "abc" if name in data)
    return {
        "text": f"Compute ${asked(data)}$.\n\n$${shown}$$",
        "data": data,
        "answer": number(),
        "worked": {"steps": steps(data), "answer": right(data)},
    }


def interesting(data, level):
    """At level 1 at most one zero in each; later a negative number in each."""
    vectors = [data[name] for name in "abc" if name in data]
    return all(v.count(0) <= 1 and (level == 1 or min(v) < 0) for v in vectors) and abs(right(data)) <= 60


def asked(data):
    if "c" not in data:
        return "\\mathbf{a} \\cdot \\mathbf{b}"
    return f"({data['factor']}\\mathbf{{a}} - \\mathbf{{b}}) \\cdot \\mathbf{{c}}"


def dot(a, b):
    return sum(x * y for x, y in zip(a, b, strict=True))


def combined(data, on_b=1, sign=-1):
    """With another `on_b` the factor counts for b too; with sign=1 b is added."""
    return [data["factor"] * x + sign * on_b * y for x, y in zip(data["a"], data["b"], strict=True)]


def factors(data):
    """The two vectors that are multiplied."""
    return (combined(data), data["c"]) if "c" in data else (data["a"], data["b"])


def right(data):
    return dot(*factors(data))


def slips(data):
    u, v = factors(data)
    if "c" in data:
        yield "$\\mathbf{b}$ is subtracted.", dot(combined(data, sign=1), v)
        yield "The factor belongs to $\\mathbf{a}$ only.", dot(combined(data, on_b=data["factor"]), v)
        yield "The factor is missing.", dot(data["a"], v) - dot(data["b"], v)
        yield "Only $\\mathbf{a}$ is multiplied with $\\mathbf{c}$: the bracket comes first.", data["factor"] * dot(data["a"], v) - sum(data["b"])
    yield "The last pair is missing.", dot(u[:-1], v[:-1])
    yield "That is the product of the two sums: multiply in pairs, then add up.", sum(u) * sum(v)
    yield "That is the sum of all numbers: multiply in pairs first.", sum(u) + sum(v)
    yield "The pairs are crossed: first with first, last with last.", dot(u, v[::-1])
    if min(*u, *v) < 0:
        yield "A sign got lost.", dot(map(abs, u), [abs(x) for x in v])


def check(question, answer):
    data = question["data"]
    grade(question["answer"], answer, right(data), slips(data))


def steps(data):
    u, v = factors(data)
    lines = [f"The pairs: ${products(u, v)}$", f"The sum: ${' + '.join(bracketed(x * y) for x, y in zip(u, v, strict=True))} = {right(data)}$"]
    if "c" in data:
        return [f"The bracket first: ${data['factor']}\\mathbf{{a}} - \\mathbf{{b}} = {column(u)}$", *lines]
    return lines
