"""What gradient descent does on a quadratic: each step multiplies the distance to the minimum by 1 − η f″."""

from kit import choice, draw_told_apart, grade, pick, plain, polynomial, signed, whole

ONE = [
    "It comes closer from one side.",
    "It is there after one step.",
    "It jumps over it, and comes closer each time.",
    "It jumps between two points for ever.",
    "It jumps further away each time.",
]
FROM_ONE_SIDE, AT_ONCE, JUMPS_CLOSER, BETWEEN_TWO, AWAY = range(5)
TWO = ["x and y both converge.", "x converges, y diverges.", "x diverges, y converges.", "x and y both diverge."]
RATES = (0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.75, 0.8, 1)


def question(rng, level):
    def draw():
        rate = pick(rng, RATES)
        if level == 3:
            return {"squares": whole(rng, 1, 9, 2), "rate": rate, "wanted": whole(rng, 0, len(TWO) - 1)}
        b, c = (0, 0) if level == 1 else (2 * whole(rng, -6, 6), whole(rng, -5, 5))
        a = pick(rng, [0.5, 1, 2, 2.5, 3, 4, 5])
        return {"parabola": [a, b, c], "x": whole(rng, -5, 5), "rate": rate, "wanted": whole(rng, 0, len(ONE) - 1)}

    def fits(data):
        # `wanted` is drawn first so that each verdict is as frequent as the others.
        if right(data) != data["wanted"]:
            return False
        if level == 3:
            return data["squares"][0] != data["squares"][1] and all(abs(r) != 1 for r in factors(data))
        a, b, _ = data["parabola"]
        return 2 * a * data["x"] + b != 0 and (level == 1) == (b == 0) and abs(factors(data)[0]) <= 5

    data = draw_told_apart(draw, right, slips, fits)
    return {
        "text": asked(data),
        "data": data,
        "answer": choice(TWO if level == 3 else ONE),
        "worked": {"steps": steps(data), "answer": right(data)},
    }


def asked(data):
    rate = f"with the learning rate $\\eta = {plain(data['rate'])}$"
    if "squares" in data:
        a, b = data["squares"]
        return f"Gradient descent on $f(x, y) = {signed([(a, 'x^2'), (b, 'y^2')])}$ starts at $(1, 1)$, {rate}. What happens?"
    formula, start = polynomial(data["parabola"]), data["x"]
    return f"Gradient descent on $f(x) = {formula}$ starts at $x = {start}$, {rate}. How does it get on with the minimum?"


def factors(data, two=2):
    """With two=1 the factor that a square brings down is forgotten."""
    squares = data["squares"] if "squares" in data else data["parabola"][:1]
    # Rounded, so that 1 − 2 · 0.3 · 5 is −2 and not beside it.
    return [round(1 - two * a * data["rate"], 9) for a in squares]


def verdict(found, limit=1):
    """The option for one factor, or for one in each direction. A limit of 0 takes each jump over the minimum for divergence."""
    if len(found) == 2:
        x, y = (r < -limit for r in found)
        return 2 * x + y
    (r,) = found
    if r in (0, -1):
        return AT_ONCE if r == 0 else BETWEEN_TWO
    if r > 0:
        return FROM_ONE_SIDE
    return JUMPS_CLOSER if r > -1 else AWAY


def right(data):
    return verdict(factors(data))


def slips(data):
    found = factors(data)
    wanted = verdict(found)
    forgotten = verdict(factors(data, two=1))
    if forgotten != wanted:
        yield "A square brings down a factor 2: the curvature of $a x^2$ is $2a$.", forgotten
    if len(found) == 2:
        if verdict(found, limit=0) != wanted:
            yield "To jump over the minimum is not to diverge: that begins at $\\eta = 2 / f''$.", verdict(found, limit=0)
        if verdict(found[::-1]) != wanted:
            yield "It is the steeper direction that diverges first.", verdict(found[::-1])
        for place in range(len(TWO)):
            if place != wanted:
                yield "Each direction has a factor of its own, $1 - \\eta f''$: look at both.", place
        return
    for place in range(len(ONE)):
        if place != wanted:
            yield why_not(place, found[0]), place


def why_not(place, factor):
    if factor == 0:
        return "The factor is 0: one step is enough."
    if factor == -1:
        return "The factor is −1: the distance stays the same."
    if place == AT_ONCE:
        return "Only $\\eta = 1 / f''$, a factor of 0, is there after one step."
    if place == BETWEEN_TWO:
        return "Only $\\eta = 2 / f''$, a factor of −1, jumps between two points."
    if factor < -1:
        return "The factor is below −1: the distance grows."
    if place == AWAY:
        return "The size of the factor is below 1: the distance shrinks."
    return "The sign of the factor tells the side: a negative one jumps over the minimum."


def check(question, answer):
    data = question["data"]
    grade(question["answer"], answer, right(data), slips(data))


def steps(data):
    found, rate = factors(data), plain(data["rate"])
    first = "Each step multiplies the distance to the minimum by $1 - \\eta f''$."
    if "squares" in data:
        lines = [
            f"Along ${letter}$: $1 - {rate} \\cdot {2 * a} = {plain(r)}$, which {'diverges' if r < -1 else 'converges'}."
            for letter, a, r in zip("xy", data["squares"], found, strict=True)
        ]
        return [first, *lines, f"**{TWO[right(data)]}**"]
    double = plain(2 * data["parabola"][0])
    return [first, f"Here $f'' = {double}$, so the factor is $1 - {rate} \\cdot {double} = {plain(found[0])}$.", f"**{ONE[right(data)]}**"]
