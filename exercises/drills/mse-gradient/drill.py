"""The gradient of the mean squared error of a line: twice the mean of error times input."""

from kit import bracketed, draw_told_apart, grade, joined, number, plain, vector, whole

MEAN = "\\frac{1}{n} \\sum (\\hat y - y)^2"


def question(rng, level):
    points = {1: 2, 2: 3, 3: 2}[level]
    low = {1: 1, 2: -3, 3: -2}[level]

    def draw():
        data = {"x": whole(rng, low, 4, points), "y": whole(rng, -6 if level > 1 else 0, 9, points), "w": whole(rng, low, 3)}
        return {**data, "b": whole(rng, -4, 4)} if level == 3 else data

    def fits(data):
        distinct = len(set(data["x"])) == points and 0 not in data["x"]
        used = data["w"] != 0 and data.get("b") != 0 and (level < 2 or min(data["x"]) < 0)
        found = gradient(data)
        return distinct and used and 0 not in errors(data) and all(v == int(v) and 0 < abs(v) <= 60 for v in found)

    data = draw_told_apart(draw, right, slips, fits)
    n = len(data["x"])
    given = f"$w = {data['w']}$" + (f" and $b = {data['b']}$" if level == 3 else "")
    asked = "$\\partial L / \\partial w$ and $\\partial L / \\partial b$" if level == 3 else "$\\partial L / \\partial w$"
    model = "wx + b" if level == 3 else "wx"
    return {
        "text": f"The model $\\hat y = {model}$ has the loss $L = {MEAN}$ over these $n = {n}$ points. Compute {asked} at {given}.\n\n{table(data)}",
        "data": data,
        "answer": vector(2) if level == 3 else number(),
        "worked": {"steps": steps(data), "answer": right(data)},
    }


def table(data):
    heads = [" | ".join(["", name, *(str(v) for v in data[key]), ""]).strip() for name, key in (("$x$", "x"), ("$y$", "y"))]
    return "\n".join([heads[0], "|---" * (len(data["x"]) + 1) + "|", heads[1]])


def errors(data):
    return [data["w"] * x + data.get("b", 0) - y for x, y in zip(data["x"], data["y"], strict=True)]


def gradient(data, two=2, mean=True, size=False, inputs=True):
    """Along w, and along b where there is one. The last four make it go wrong in the ways that `slips` names."""
    found = [abs(e) if size else e for e in errors(data)]
    n = len(found) if mean else 1
    along_w = two * sum(e * (x if inputs else 1) for e, x in zip(found, data["x"], strict=True)) / n
    return [along_w, two * sum(found) / n] if "b" in data else [along_w]


def asked_of(data, found):
    return found if "b" in data else found[0]


def right(data):
    return asked_of(data, gradient(data))


def slips(data):
    found = gradient(data)
    yield "The square brings down a factor 2.", asked_of(data, gradient(data, two=1))
    yield "The loss is a mean: divide by the number of points.", asked_of(data, gradient(data, mean=False))
    yield "The sign is turned: the error is $\\hat y - y$, the prediction first.", asked_of(data, [-v for v in found])
    yield "Each error is multiplied by its input $x$.", asked_of(data, gradient(data, inputs=False))
    if min(errors(data)) < 0:
        yield "An error keeps its sign: the square is gone after the derivative.", asked_of(data, gradient(data, size=True))
    if "b" in data:
        yield "The two are swapped.", found[::-1]
        yield "For the bias the input is 1: it does not count there.", [found[0], found[0]]
    else:
        yield "That is the loss itself, not its slope.", sum(e * e for e in errors(data)) / len(data["x"])


def check(question, answer):
    data = question["data"]
    grade(question["answer"], answer, right(data), slips(data))


def steps(data):
    found, xs = errors(data), data["x"]
    n = len(xs)
    along_w, *along_b = gradient(data)
    listed = ", ".join(plain(e) for e in found)
    terms = joined(f"{bracketed(e)} \\cdot {bracketed(x)}" for e, x in zip(found, xs, strict=True))
    lines = [
        f"The errors $\\hat y - y$: {listed}.",
        f"$$\\frac{{\\partial L}}{{\\partial w}} = \\frac{{2}}{{{n}}} \\left({terms}\\right) = {plain(along_w)}$$",
    ]
    if along_b:
        total = joined(bracketed(e) for e in found)
        lines.append(f"$$\\frac{{\\partial L}}{{\\partial b}} = \\frac{{2}}{{{n}}} \\left({total}\\right) = {plain(along_b[0])}$$")
    return lines
