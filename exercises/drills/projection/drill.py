"""The projection of a onto u, or at level 3 what is left of a; u is drawn so that the quotient is short."""

import math

from kit import bracketed, column, draw_told_apart, grade, plain, plot, products, vector, whole

MULTIPLES = {1: (1, 2, 3), 2: (-2, -1.5, -1, -0.5, 0.5, 1.5), 3: (-2, -1, 1, 2)}


def question(rng, level):
    def draw():
        u, a = whole(rng, -3, 3, 3 if level == 3 else 2), whole(rng, -5, 6, 3 if level == 3 else 2)
        if level == 1:
            u, a = [abs(v) for v in u], [abs(v) for v in a]
        return {"a": a, "u": u, "rest": level == 3 and whole(rng, 0, 1) == 1}

    data = draw_told_apart(draw, right, slips, lambda data: fits(data, level))
    asked = (
        "the part of $\\mathbf{a}$ that is perpendicular to $\\mathbf{u}$" if data["rest"] else "the projection of $\\mathbf{a}$ onto $\\mathbf{u}$"
    )
    drawn = {"plot": paper(data)} if len(data["a"]) == 2 else {}
    return {
        **drawn,
        "text": f"Compute {asked}.\n\n$$\\mathbf{{a}} = {column(data['a'])} \\qquad \\mathbf{{u}} = {column(data['u'])}$$",
        "data": data,
        "answer": vector(len(data["a"])),
        "worked": {"steps": steps(data), "answer": right(data)},
    }


def paper(data):
    """Both vectors from the origin, in the plane."""
    a, u = data["a"], data["u"]
    x, y = [(min(0, v, w) - 1, max(0, v, w) + 1) for v, w in zip(a, u, strict=True)]
    return plot(x, y, f"Two arrows from the origin: a to {tuple(a)}, u to {tuple(u)}.", arrows=[((0, 0), a, "a"), ((0, 0), u, "u")])


def fits(data, level):
    """A short multiple, u no unit vector, and a not along u."""
    a, u = data["a"], data["u"]
    return dot(u, u) > 1 and u.count(0) < len(u) - 1 + (level == 1) and any(a) and multiple(data) in MULTIPLES[level] and any(rest(data))


def dot(a, b):
    return sum(x * y for x, y in zip(a, b, strict=True))


def multiple(data):
    return dot(data["a"], data["u"]) / dot(data["u"], data["u"])


def times(factor, v):
    # Adding 0 turns −0.0, which nobody writes, into 0.
    return [factor * x + 0 for x in v]


def minus(a, b):
    return [x - y for x, y in zip(a, b, strict=True)]


def shadow(data):
    return times(multiple(data), data["u"])


def rest(data):
    return minus(data["a"], shadow(data))


def right(data):
    return rest(data) if data["rest"] else shadow(data)


def slips(data):
    a, u = data["a"], data["u"]
    product, square = dot(a, u), dot(u, u)

    def asked(p):
        return minus(a, p) if data["rest"] else p

    if data["rest"]:
        yield "That is the projection: what is left of $\\mathbf{a}$ is asked for.", shadow(data)
        yield "The difference is the wrong way round: $\\mathbf{a}$ minus the projection.", times(-1, rest(data))
    else:
        yield "That is the perpendicular part: the projection lies along $\\mathbf{u}$.", rest(data)
    if multiple(data) != 1:
        yield "That is $\\mathbf{u}$ itself: how many times does it go into $\\mathbf{a}$?", asked(u)
    yield "The division by $\\mathbf{u} \\cdot \\mathbf{u}$ is missing.", asked(times(product, u))
    length = math.isqrt(square)
    if length**2 == square:
        yield "Divide by $\\mathbf{u} \\cdot \\mathbf{u}$, the square of the length, not by the length.", asked(times(product / length, u))
    if dot(a, a) != square:
        yield "You divided by $\\mathbf{a} \\cdot \\mathbf{a}$: the length of $\\mathbf{u}$ counts.", asked(times(product / dot(a, a), u))
    yield "That lies along $\\mathbf{a}$: project onto $\\mathbf{u}$.", asked(times(multiple(data), a))
    yield "The sign of $\\mathbf{a} \\cdot \\mathbf{u}$ is wrong.", asked(times(-1, shadow(data)))


def check(question, answer):
    data = question["data"]
    grade(question["answer"], answer, right(data), slips(data))


def steps(data):
    a, u = data["a"], data["u"]
    product, square = dot(a, u), dot(u, u)
    lines = [
        f"$\\mathbf{{a}} \\cdot \\mathbf{{u}} = {products(a, u)} = {product}$ and $\\mathbf{{u}} \\cdot \\mathbf{{u}} = {square}$",
        f"The multiple: $\\dfrac{{\\mathbf{{a}} \\cdot \\mathbf{{u}}}}{{\\mathbf{{u}} \\cdot \\mathbf{{u}}}} = {plain(multiple(data))}$",
        f"The projection: ${plain(multiple(data))} \\cdot {column(u)} = {column(shadow(data))}$",
    ]
    if data["rest"]:
        check_sum = products(rest(data), u)
        return [
            *lines,
            f"What is left: ${column(a)} - {column(shadow(data))} = {column(rest(data))}$",
            f"It is perpendicular to $\\mathbf{{u}}$: ${check_sum} = {bracketed(dot(rest(data), u))}$",
        ]
    return lines
