"""A derivative read off squared paper: the curve, and its tangent at P. The formula of the curve is not told."""

from fractions import Fraction

from kit import EXACT, dashed, draw_told_apart, grade, graph, number, pick, plain, plot, whole

HALF_A_HUNDREDTH = 0.005
# Rise and run, in lowest terms.
RISING = ((1, 2), (1, 1), (3, 2), (2, 1), (5, 2), (3, 1))
THIRDS = ((1, 3), (2, 3), (4, 3), (1, 4), (3, 4))
SLOPES = {
    1: RISING,
    2: (*THIRDS, *((-rise, run) for rise, run in (*RISING, *THIRDS))),
    3: (*RISING, *THIRDS, *((-rise, run) for rise, run in (*RISING, *THIRDS))),
}
# How the curve leaves its tangent: the factors of the square and of the cube of the distance from P.
STRAIGHT = (0, 0)
PARABOLAS = ((-0.5, 0), (-0.25, 0), (0.25, 0), (0.5, 0))
CUBICS = ((0, -0.125), (0, 0.125), (-0.25, 0.0625), (-0.25, -0.0625), (0.25, 0.0625), (0.25, -0.0625))
SHAPES = {1: (STRAIGHT, STRAIGHT, *PARABOLAS), 2: (*PARABOLAS, *CUBICS), 3: (*PARABOLAS, *CUBICS)}
RATES = (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 1.5)


def question(rng, level):
    low, high = (1, 6) if level == 1 else (-4, 4)

    def draw():
        rise, run = pick(rng, SLOPES[level])
        at = whole(rng, low, high, 2)
        if level > 1 and whole(rng, 0, 2) == 0:
            # Half-way between two crossings of the lines of the paper.
            at = [short(at[0] + run / 2), short(at[1] + rise / 2)]
        data = {"at": at, "rise": rise, "run": run, "shape": list(pick(rng, SHAPES[level]))}
        return {**data, "rate": pick(rng, RATES)} if level == 3 else data

    def fits(data):
        inside = all(low <= v <= high for v in data["at"])
        short_enough = abs(100 * right(data) - round(100 * right(data))) < EXACT
        return inside and len(crossings(data)) > 1 and (is_line(data) or parts(data)) and ("rate" not in data or short_enough)

    data = draw_told_apart(draw, right, slips, fits, HALF_A_HUNDREDTH)
    return {
        "plot": paper(data),
        "text": asked(data),
        "data": data,
        "answer": number(HALF_A_HUNDREDTH if level == 2 else EXACT),
        "worked": {"steps": steps(data), "answer": right(data)},
    }


def short(value):
    return int(value) if value == int(value) else value


def asked(data):
    x = plain(data["at"][0])
    if is_line(data):
        return f"The graph of $f$ is a straight line through $P = {pair(data['at'])}$. Read off the plot: what is $f'({x})$?"
    tangent = f"The dashed line is the tangent to the graph of $f$ at $P = {pair(data['at'])}$."
    if "rate" in data:
        return (
            f"{tangent} Take one step of gradient descent from $x = {x}$ with learning rate $\\eta = {plain(data['rate'])}$. "
            "At which $x$ do you arrive?"
        )
    ending = "" if 100 % data["run"] == 0 else " To two decimals, or as a fraction."
    return f"{tangent} Read off the plot: what is $f'({x})$?{ending}"


def pair(point):
    return f"({plain(point[0])}, {plain(point[1])})"


def is_line(data):
    return not any(data["shape"])


def slope(data):
    return data["rise"] / data["run"]


def tangent(data, x):
    return data["at"][1] + slope(data) * (x - data["at"][0])


def curve(data, x):
    square, cube = data["shape"]
    away = x - data["at"][0]
    return tangent(data, x) + square * away**2 + cube * away**3


def parts(data):
    """The curve and its tangent are seen to be two: somewhere on the paper more than half a square lies between them."""
    low, high = edges(data)
    pairs = [(curve(data, x / 4), tangent(data, x / 4)) for x in range(4 * low, 4 * high + 1)]
    return any(low <= c <= high and low <= t <= high and (c - t) ** 2 > 0.4 * (1 + slope(data) ** 2) for c, t in pairs)


def edges(data):
    """Lowest and highest number on both axes."""
    return (-1, 8) if min(data["at"]) >= 1 else (-5, 5)


def crossings(data):
    """Where the line goes through a crossing of the paper's lines, not at the very edge."""
    low, high = edges(data)
    x0, y0 = (Fraction(v) for v in data["at"])
    exact = [(x, y0 + Fraction(data["rise"], data["run"]) * (x - x0)) for x in range(low + 1, high)]
    return [(x, int(y)) for x, y in exact if y.denominator == 1 and low < y < high]


def paper(data):
    low, high = edges(data)
    first, last = pair(crossings(data)[0]), pair(crossings(data)[-1])
    line = graph(lambda x: tangent(data, x), low, high, high - low)
    if is_line(data):
        return plot((low, high), (low, high), f"A straight line through {first} and {last}.", [line], [(data["at"], "P")])
    says = f"A curve through P = {pair(data['at'])}. Its tangent there goes through {first} and {last}."
    return plot((low, high), (low, high), says, [graph(lambda x: curve(data, x), low, high), dashed(line)], [(data["at"], "P")])


def right(data):
    if "rate" not in data:
        return slope(data)
    return arrival(data, slope(data))


def arrival(data, step):
    # Rounded, so that 2 − 0.3 · 2/3 is 1.8 and not beside it.
    return round(data["at"][0] - data["rate"] * step, 9)


def slips(data):
    yield from slips_of_the_step(data) if "rate" in data else slips_of_the_slope(data)


def slips_of_the_slope(data):
    (x, y), rise, run = data["at"], data["rise"], data["run"]
    if abs(rise) != run:
        yield "That is run over rise: the squares up are divided by the squares to the right.", run / rise
        yield "That is the slope of a line perpendicular to it.", -run / rise
    if rise > 0:
        yield "The line rises to the right: its slope is positive.", -slope(data)
    else:
        yield "The line falls to the right: its slope is negative.", -slope(data)
    if run != 1:
        yield "That is the rise alone: it is divided by the run.", rise
    if rise != run:
        yield "That is the height of $P$: the slope tells how much the line rises.", y
        if x != 0:
            yield "That is the height of $P$ divided by its $x$: take two points of the line.", y / x
        yield "That is the $x$ of $P$: the slope tells how much the line rises.", x


def slips_of_the_step(data):
    x, y = data["at"]
    g, rate = slope(data), data["rate"]
    yield "You went uphill: the step is subtracted.", arrival(data, -g)
    yield "The learning rate is missing.", x - g
    yield "That is the step alone: it starts at $x$.", round(-rate * g, 9)
    yield "That is the slope: the step is still to be taken.", g
    if abs(g) != 1:
        yield "You took run over rise for the slope.", arrival(data, 1 / g)
    if y != g:
        yield "You took the height of $P$: the step goes along the slope.", arrival(data, y)
    square, cube = data["shape"]
    if square > 0 and cube == 0:
        yield "That is the lowest point of the curve: one step goes $\\eta f'(x)$ far, and no further.", x - g / (2 * square)
    yield "That is where the tangent meets the axis: one step goes $\\eta f'(x)$ far.", x - y / g


def check(question, answer):
    data = question["data"]
    grade(question["answer"], answer, right(data), slips(data))


def steps(data):
    x, rise, run = plain(data["at"][0]), data["rise"], data["run"]
    first, second = crossings(data)[:2]
    wide, high = second[0] - first[0], second[1] - first[1]
    squares = f"{wide} to the right and {abs(high)} {'up' if high > 0 else 'down'}"
    lines = [
        f"{'The line' if is_line(data) else 'The tangent'} goes through ${pair(first)}$ and ${pair(second)}$: {squares}.",
        f"The slope is rise over run: $f'({x}) = {fraction(rise, run)}$.",
    ]
    if "rate" not in data:
        return lines
    factor = fraction(rise, run) if rise > 0 else f"\\left({fraction(rise, run)}\\right)"
    return [*lines, f"$$x - \\eta f'(x) = {x} - {plain(data['rate'])} \\cdot {factor} = {plain(right(data))}$$"]


def fraction(rise, run):
    if run == 1:
        return plain(rise)
    return f"{'-' if rise < 0 else ''}\\tfrac{{{abs(rise)}}}{{{run}}}"
