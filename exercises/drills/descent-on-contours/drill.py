"""−∇f on a plot with contour lines of f = a(x − m)² + b(y − n)²: perpendicular to the contour line, whatever lies at its end."""

from math import ceil, cos, dist, floor, hypot, pi, sin, sqrt

from kit import bracketed, choice, column, draw_told_apart, grade, pick, plain, plot, shuffled, signed, vector, whole

LETTERS = ["A", "B", "C", "D"]
# The factors a and b, and the way from M to P. At level 1 −∇f points at M: on circles, and at the ends of ellipses.
# At level 2 it points 25° and more beside M.
SPOTS = {
    1: (((1, 1), (4, 1)), ((1, 1), (3, 2)), ((1, 1), (4, 2)), ((1, 1), (3, 3)), ((1, 4), (4, 0)), ((2, 3), (4, 0)), ((2, 3), (0, 4))),
    2: (((1, 4), (4, 1)), ((1, 6), (4, 1)), ((1, 9), (4, 1)), ((1, 3), (3, 2)), ((1, 4), (3, 2))),
}
PAIRS = ((1, 2), (1, 3), (1, 4), (2, 3), (2, 5))
# What the arrows may show beside the right one.
WRONG = {1: ("up", "left", "right", "slant left", "slant right"), 2: ("up", "left", "right", "slant left", "slant right", "away")}
ALONG = "That runs along the contour line, where $f$ stays the same: the gradient is perpendicular to it."
SLANTED = "That goes downhill, but slantwise: the gradient is perpendicular to the contour line."
SENTENCES = {
    "up": "That points uphill, as $\\nabla f(P)$ does. The minus turns it round.",
    "left": ALONG,
    "right": ALONG,
    "slant left": SLANTED,
    "slant right": SLANTED,
    "aim": "That points at the minimum: the gradient is perpendicular to the contour line, not aimed at the lowest point.",
    "away": "That points away from the minimum, which is uphill: look for the arrow that is perpendicular to the contour line, and goes downhill.",
}
RATES = (0.05, 0.1, 0.2)
# The contour lines, in sizes of the one through P.
SIZES = (0.5, 1, 1.35)
# In squares: an arrow, and how far its letter stands from its end.
LENGTH = 2.2
LETTER = 0.46
# The cosine of 25°.
NEAR = 0.9063


def question(rng, level):
    def draw():
        squares, away = (pick(rng, PAIRS), whole(rng, 1, 4, 2)) if level == 3 else pick(rng, SPOTS[level])
        if whole(rng, 0, 1) == 1:
            squares, away = squares[::-1], away[::-1]
        m = whole(rng, -2, 2, 2)
        at = [c + d * pick(rng, [-1, 1]) for c, d in zip(m, away, strict=True)]
        data = {"m": m, "squares": list(squares), "at": at}
        if level == 3:
            asked = pick(rng, ["gradient", "descent", "step"])
            return {**data, "asked": asked, "rate": pick(rng, RATES) if asked == "step" else None}
        others = shuffled(rng, WRONG[level])[: 4 - level]
        return {**data, "arrows": shuffled(rng, ["down", *(["aim"] if level == 2 else []), *others])}

    def fits(data):
        if not 1.4 <= min(half_axes(data)) <= max(half_axes(data)) <= 5.1 or max(high - low for low, high in edges(data)) > 15:
            return False
        return level == 3 or readable(data)

    data = draw_told_apart(draw, right, slips, fits)
    return {
        "plot": paper(data),
        "text": asked(data),
        "data": data,
        "answer": vector(2) if level == 3 else choice(LETTERS),
        "worked": {"steps": steps(data), "answer": right(data)},
    }


def asked(data):
    m, p = pair(data["m"]), pair(data["at"])
    if "arrows" in data:
        return (
            f"The plot shows contour lines of $f$: its values fall towards the minimum $M = {m}$. "
            f"Which arrow at $P = {p}$ has the direction of $-\\nabla f(P)$?"
        )
    given = f"The plot shows contour lines of $f(x, y) = {formula(data)}$ around the minimum $M = {m}$."
    if data["asked"] == "step":
        return f"{given} By which vector does one step of gradient descent with $\\eta = {plain(data['rate'])}$ move $P = {p}$?"
    return f"{given} What is ${'-' if data['asked'] == 'descent' else ''}\\nabla f(P)$ for $P = {p}$?"


def pair(values):
    return f"({', '.join(plain(v) for v in values)})"


def formula(data):
    return signed([(a, f"{term}^2") for a, term in zip(data["squares"], distances(data), strict=True)])


def distances(data):
    """From M along both axes: what is squared in the formula."""
    return [f"({signed([(1, letter), (-m, '')])})" if m else letter for letter, m in zip("xy", data["m"], strict=True)]


def offset(data):
    """From M to P."""
    return [p - m for p, m in zip(data["at"], data["m"], strict=True)]


def gradient(data, two=2):
    return [two * a * d for a, d in zip(data["squares"], offset(data), strict=True)]


def half_axes(data):
    """Of the contour line through P: across and up."""
    height = sum(a * d**2 for a, d in zip(data["squares"], offset(data), strict=True))
    return [sqrt(height / a) for a in data["squares"]]


def times(factor, v):
    # Rounded, so that 0.1 · 6 is 0.6 and not beside it.
    return [round(factor * x, 9) + 0 for x in v]


def unit(v):
    return [x / hypot(*v) for x in v]


def direction(data, kind):
    away, (gx, gy) = offset(data), unit(gradient(data))
    match kind:
        case "down":
            return [-gx, -gy]
        case "up":
            return [gx, gy]
        case "left":
            return [-gy, gx]
        case "right":
            return [gy, -gx]
        case "slant left":
            return unit([-gx - gy, -gy + gx])
        case "slant right":
            return unit([-gx + gy, -gy - gx])
        case "aim":
            return unit(times(-1, away))
        case "away":
            return unit(away)


def from_p(data, kind, length):
    return [p + length * u for p, u in zip(data["at"], direction(data, kind), strict=True)]


def edges(data):
    """Lowest and highest number, across and up: the outer contour line and all letters are on the paper."""
    letters = [from_p(data, kind, LENGTH + 2 * LETTER) for kind in data.get("arrows", [])]
    reach = [SIZES[-1] * r + 0.2 for r in half_axes(data)]
    return [
        (floor(min([m - r, *values])), ceil(max([m + r, *values])))
        for m, r, values in zip(data["m"], reach, zip(*letters, data["at"], strict=True), strict=True)
    ]


def readable(data):
    """The arrows are apart, none crosses the letter P, which stands to the right above it, and their letters keep away from M and its letter."""
    ways = [direction(data, kind) for kind in data["arrows"]]
    if any(u * x + v * y > NEAR for k, (u, v) in enumerate(ways) for x, y in ways[:k]) or any(min(way) > 0.26 for way in ways):
        return False
    m, letters = data["m"], [from_p(data, kind, LENGTH + LETTER) for kind in data["arrows"]]
    return all(dist(letter, m) > 0.8 and dist(letter, [m[0] + 0.5, m[1] + 0.5]) > 0.9 for letter in letters)


def paper(data):
    (mx, my), (wide, high) = data["m"], half_axes(data)
    turns = [2 * pi * k / 90 for k in range(91)]
    lines = [[(mx + size * wide * cos(t), my + size * high * sin(t)) for t in turns] for size in SIZES]
    arrows = [(data["at"], from_p(data, kind, LENGTH), letter) for kind, letter in zip(data.get("arrows", []), LETTERS, strict=False)]
    return plot(*edges(data), said(data), lines, [(data["m"], "M"), (data["at"], "P")], arrows)


def said(data):
    m, p, (wide, high) = pair(data["m"]), pair(data["at"]), [plain(round(r, 2)) for r in half_axes(data)]
    if wide == high:
        line = f"Contour lines: circles around M = {m}. The one through P = {p} has the radius {wide}."
    else:
        line = f"Contour lines: ellipses around M = {m}. The one through P = {p} has the half-axes {wide} across and {high} up."
    if "arrows" not in data:
        return line
    ways = [pair([round(v, 2) + 0.0 for v in direction(data, kind)]) for kind in data["arrows"]]
    return f"{line} Arrows from P, by their directions: {', '.join(f'{letter} {way}' for letter, way in zip(LETTERS, ways, strict=True))}."


def wanted(data, g):
    """What is asked for, if g is the gradient."""
    return times({"gradient": 1, "descent": -1}.get(data["asked"]) or -data["rate"], g)


def right(data):
    return data["arrows"].index("down") if "arrows" in data else wanted(data, gradient(data))


def slips(data):
    if "arrows" in data:
        yield from ((SENTENCES[kind], place) for place, kind in enumerate(data["arrows"]) if kind != "down")
        return
    g, away = gradient(data), offset(data)
    opposite = {
        "gradient": "That is $-\\nabla f(P)$: the gradient itself points uphill.",
        "descent": "That is the gradient: it points uphill. The minus turns it round.",
        "step": "You went uphill: the step is subtracted.",
    }
    yield opposite[data["asked"]], times(-1, right(data))
    if data["asked"] == "step":
        yield "The learning rate is missing: the direction is right, the length is not.", times(-1, g)
        yield "That is the gradient: it points uphill, and the learning rate is missing.", g
        yield "That is where you arrive: the step alone is asked for.", [p + s for p, s in zip(data["at"], right(data), strict=True)]
    yield "A square brings down a factor 2.", wanted(data, gradient(data, two=1))
    yield (
        "The factors in front of the squares are missing: without them the gradient would lie on the line through $M$.",
        wanted(data, times(2, away)),
    )
    if data["asked"] == "gradient":
        yield "That goes from $M$ to $P$: the gradient is perpendicular to the contour line instead.", away
    else:
        yield "That goes from $P$ to $M$: a step goes perpendicular to the contour line instead.", times(-1, away)
    if g[0] != g[1]:
        yield "The two partial derivatives are swapped.", wanted(data, g[::-1])
    if any(data["m"]):
        there = [2 * a * p for a, p in zip(data["squares"], data["at"], strict=True)]
        yield "The derivative of $(x - m)^2$ is $2(x - m)$, not $2x$.", wanted(data, there)
    yield ALONG, wanted(data, [-g[1], g[0]])
    yield ALONG, wanted(data, [g[1], -g[0]])


def check(question, answer):
    data = question["data"]
    grade(question["answer"], answer, right(data), slips(data))


def steps(data):
    if "arrows" in data:
        return steps_to_the_arrow(data)
    g = gradient(data)
    lines = [
        f"$\\partial f / \\partial {letter} = {2 * a}{term}$, at $P$: ${2 * a} \\cdot {bracketed(d)} = {v}$."
        for letter, a, term, d, v in zip("xy", data["squares"], distances(data), offset(data), g, strict=True)
    ]
    if data["asked"] == "gradient":
        lines.append(f"$$\\nabla f(P) = {column(g)}$$")
    elif data["asked"] == "descent":
        lines.append(f"$$-\\nabla f(P) = {column(right(data))}$$")
    else:
        lines.append(f"$$-\\eta \\nabla f(P) = -{plain(data['rate'])} \\cdot {column(g)} = {column(right(data))}$$")
    return [*lines, "It is perpendicular to the contour line through $P$, and $M$ is not on its line."]


def steps_to_the_arrow(data):
    lines = [
        "The gradient is perpendicular to the contour line through $P$: that leaves two directions.",
        f"$-\\nabla f(P)$ is the one that goes downhill, to the inner contour lines: **{LETTERS[right(data)]}**.",
    ]
    if "aim" not in data["arrows"]:
        return lines
    return [*lines, f"{LETTERS[data['arrows'].index('aim')]} points at the minimum, but it meets the contour line at a slant."]
