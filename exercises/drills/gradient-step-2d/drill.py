"""One step of gradient descent on a quadratic in x and y."""

from kit import bracketed, column, draw_told_apart, grade, pick, plain, signed, vector, whole


def question(rng, level):
    def draw():
        a, b = whole(rng, 1, 3, 2)
        c = pick(rng, [-2, -1, 1, 2]) if level > 1 else 0
        d, e = whole(rng, -4, 4, 2) if level == 3 else (0, 0)
        x, y = whole(rng, -3 if level == 3 else 1, 3, 2)
        return {"a": a, "b": b, "c": c, "d": d, "e": e, "at": [x, y], "rate": pick(rng, [0.1, 0.2, 0.5])}

    def fits(data):
        return 0 not in gradient(data) and 0 not in data["at"] and (level < 3 or 0 not in (data["d"], data["e"]))

    data = draw_told_apart(draw, right, slips, fits)
    x, y = data["at"]
    return {
        "text": f"Take one step of gradient descent on $f(x, y) = {formula(data)}$ from $({x}, {y})$ with $\\eta = {plain(data['rate'])}$. "
        "Where do you arrive?",
        "data": data,
        "answer": vector(2),
        "worked": {"steps": steps(data), "answer": right(data)},
    }


def formula(data):
    return signed([(data["a"], "x^2"), (data["b"], "y^2"), (data["c"], "xy"), (data["d"], "x"), (data["e"], "y")])


def gradient(data, two=2, mixed=1):
    """With two=1 the factor of the square is forgotten, with mixed=0 the mixed term."""
    x, y = data["at"]
    c = data["c"] * mixed
    return [two * data["a"] * x + c * y + data["d"], two * data["b"] * y + c * x + data["e"]]


def moved(data, g, rate):
    return [v - rate * slope for v, slope in zip(data["at"], g, strict=True)]


def right(data):
    return moved(data, gradient(data), data["rate"])


def slips(data):
    rate, g = data["rate"], gradient(data)
    yield "You went uphill: the step is subtracted.", moved(data, g, -rate)
    yield "The learning rate is missing.", moved(data, g, 1)
    yield "That is the gradient: the step is still to be taken.", g
    yield "A square brings down a factor 2.", moved(data, gradient(data, two=1), rate)
    if g[0] != g[1]:
        yield "The two partial derivatives are swapped.", moved(data, g[::-1], rate)
    if data["c"] != 0:
        yield "The mixed term $xy$ counts in both partial derivatives.", moved(data, gradient(data, mixed=0), rate)
        x = right(data)[0]
        late = gradient({**data, "at": [x, data["at"][1]]})
        yield "The second partial derivative is taken at the old $x$: both coordinates move at once.", [x, data["at"][1] - rate * late[1]]


def check(question, answer):
    data = question["data"]
    grade(question["answer"], answer, right(data), slips(data))


def steps(data):
    a, b, c, d, e = (data[key] for key in "abcde")
    g, (x, y) = gradient(data), data["at"]
    return [
        f"$\\partial f / \\partial x = {signed([(2 * a, 'x'), (c, 'y'), (d, '')])}$, at $({x}, {y})$: ${g[0]}$.",
        f"$\\partial f / \\partial y = {signed([(2 * b, 'y'), (c, 'x'), (e, '')])}$, at $({x}, {y})$: ${g[1]}$.",
        f"$$ {column([x, y])} - {bracketed(data['rate'])} {column(g)} = {column(right(data))}$$",
    ]
