"""Linear convergence: each step multiplies the distance to the minimum by the same factor."""

from math import ceil

from kit import draw_told_apart, grade, number, pick, plain, signed

FACTORS = {1: (0.1, 0.2, 0.25, 0.5), 2: (-0.5, -0.2, -0.1, 0.1, 0.2, 0.5), 3: (-0.5, -0.2, 0, 0.1, 0.2, 0.5)}
MOST = 12
TINY = 1e-9


def question(rng, level):
    def draw():
        tolerance = pick(rng, [1, 0.5, 0.1, 0.01])
        if level == 1:
            return {"factors": [pick(rng, FACTORS[1])], "starts": [pick(rng, [2, 4, 5, 6, 8, 10, 12, 16, 20, 50, 100])], "tolerance": tolerance}
        rate = pick(rng, [0.05, 0.1, 0.25, 0.5])
        found = [pick(rng, FACTORS[level]) for _ in range(level - 1)]
        # From the factor 1 − 2aη follows a.
        squares = [round((1 - factor) / (2 * rate), 9) for factor in found]
        starts = [pick(rng, [-10, -8, -5, -4, 1, 2, 4, 6, 10, 20]) for _ in found]
        return {"factors": found, "squares": squares, "rate": rate, "starts": starts, "tolerance": tolerance}

    def fits(data):
        each = counts(data)
        short = all(round(2 * a) == 2 * a for a in data.get("squares", []))
        return short and 2 <= max(each) <= MOST and min(each) >= 1 and len(set(each)) == len(each) == len(set(data["factors"]))

    data = draw_told_apart(draw, right, slips, fits)
    return {"text": asked(data), "data": data, "answer": number(), "worked": {"steps": steps(data), "answer": right(data)}}


def asked(data):
    tolerance = plain(data["tolerance"])
    if "squares" not in data:
        return (
            f"Each step multiplies the distance to the minimum by ${plain(data['factors'][0])}$. It is ${plain(data['starts'][0])}$ now. "
            f"After how many steps is it at most ${tolerance}$?"
        )
    rate = f"the learning rate $\\eta = {plain(data['rate'])}$"
    if len(data["squares"]) == 1:
        return (
            f"Gradient descent on $f(x) = {signed([(data['squares'][0], 'x^2')])}$ starts at $x = {data['starts'][0]}$ with {rate}. "
            f"After how many steps is $|x|$ at most ${tolerance}$?"
        )
    (a, b), (x, y) = data["squares"], data["starts"]
    return (
        f"Gradient descent on $f(x, y) = {signed([(a, 'x^2'), (b, 'y^2')])}$ starts at $({x}, {y})$ with {rate}. "
        f"After how many steps are $|x|$ and $|y|$ both at most ${tolerance}$?"
    )


def count(start, factor, tolerance):
    """Steps until the tolerance is reached; None where that takes too long to count by hand."""
    distance, steps = abs(start), 0
    # A little more than the tolerance: a product that reaches it may be rounded up.
    while distance > tolerance + TINY:
        distance *= abs(factor)
        steps += 1
        if steps > 3 * MOST:
            return None
    return steps


def counts(data):
    """One for each direction."""
    found = [count(start, factor, data["tolerance"]) for start, factor in zip(data["starts"], data["factors"], strict=True)]
    return [MOST + 1 if n is None else n for n in found]


def right(data):
    return max(counts(data))


def slips(data):
    wanted, tolerance = right(data), data["tolerance"]
    if len(data["factors"]) == 2:
        yield "The slower coordinate decides: both have to be there.", min(counts(data))
        yield "Both coordinates move in the same steps: the counts do not add up.", sum(counts(data))
    if "squares" in data:
        forgotten = [count(s, round(1 - a * data["rate"], 9), tolerance) for s, a in zip(data["starts"], data["squares"], strict=True)]
        if None not in forgotten and max(forgotten) != wanted:
            yield "A square brings down a factor 2: $f' = 2ax$.", max(forgotten)
    yield "One step before that it is still too far away.", wanted - 1
    yield "It is close enough one step earlier; the start itself is no step.", wanted + 1
    squared = max(count(s, f * f, tolerance) for s, f in zip(data["starts"], data["factors"], strict=True))
    if squared != wanted:
        yield "The square of the factor is how $f$ shrinks: the distance shrinks by the factor itself.", squared
    slow = counts(data).index(wanted)
    start, factor = abs(data["starts"][slow]), abs(data["factors"][slow])
    same_amount = ceil((start - tolerance) / (start * (1 - factor)) - TINY)
    if same_amount != wanted:
        yield "The steps get shorter: each takes the same share, not the same amount.", same_amount


def check(question, answer):
    data = question["data"]
    grade(question["answer"], answer, right(data), slips(data))


def steps(data):
    lines = []
    for k, (start, factor) in enumerate(zip(data["starts"], data["factors"], strict=True)):
        letter = "xy"[k]
        if "squares" in data:
            double = plain(2 * data["squares"][k])
            lines.append(f"Each step multiplies ${letter}$ by $1 - {plain(data['rate'])} \\cdot {double} = {plain(factor)}$.")
        distances = [abs(start) * abs(factor) ** n for n in range(counts(data)[k] + 1)]
        listed = ", ".join(plain(v) for v in distances)
        what = f"$|{letter}|$" if "squares" in data else "The distance"
        lines.append(f"{what} step by step: {listed}. That takes {len(distances) - 1}.")
    if len(data["starts"]) == 2:
        lines.append(f"The slower one decides: **{right(data)} steps**.")
    return lines
