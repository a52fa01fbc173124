"""One step x − η f′(x) on a polynomial."""

from kit import bracketed, draw_told_apart, grade, number, pick, plain, polynomial, whole

RATES = {1: (0.1, 0.5), 2: (0.1, 0.2, 0.5), 3: (0.01, 0.05, 0.1)}


def question(rng, level):
    def draw():
        c = [whole(rng, 1, 3), *whole(rng, -4, 4, 2)]
        if level > 1:
            c = [pick(rng, [-1, 1, 2]), *whole(rng, -3, 3, 2), 0]
        x = whole(rng, -3, -1) if level == 3 else whole(rng, 1, 3)
        return {"coefficients": c, "x": x, "rate": pick(rng, RATES[level])}

    def fits(data):
        return abs(slope(data)) <= 30 and data["coefficients"][1] != 0

    data = draw_told_apart(draw, right, slips, fits)
    return {
        "text": f"Take one step of gradient descent on $f(x) = {polynomial(data['coefficients'])}$ from $x = {data['x']}$ "
        f"with learning rate $\\eta = {plain(data['rate'])}$. Where do you arrive?",
        "data": data,
        "answer": number(),
        "worked": {"steps": steps(data), "answer": right(data)},
    }


def value(coefficients, x):
    total = 0
    for c in coefficients:
        total = total * x + c
    return total


def derivative(coefficients):
    top = len(coefficients) - 1
    return [c * (top - k) for k, c in enumerate(coefficients[:-1])]


def slope(data):
    return value(derivative(data["coefficients"]), data["x"])


def right(data):
    return data["x"] - data["rate"] * slope(data)


def slips(data):
    x, rate, c = data["x"], data["rate"], data["coefficients"]
    yield "You went uphill: the step is subtracted.", x + rate * slope(data)
    yield "The learning rate is missing.", x - slope(data)
    yield "That is the step alone: it starts at $x$.", -rate * slope(data)
    yield "You used $f(x)$: the step goes along the derivative $f'(x)$.", x - rate * value(c, x)
    yield "The powers were lowered, but the factors in front are missing: $(x^2)' = 2x$.", x - rate * value(c[:-1], x)
    yield "That is the slope: the step is still to be taken.", slope(data)


def check(question, answer):
    data = question["data"]
    grade(question["answer"], answer, right(data), slips(data))


def steps(data):
    x, rate, g = data["x"], data["rate"], slope(data)
    return [
        f"The derivative: $f'(x) = {polynomial(derivative(data['coefficients']))}$.",
        f"The slope there: $f'({x}) = {g}$.",
        f"$$x - \\eta f'(x) = {x} - {plain(rate)} \\cdot {bracketed(g)} = {plain(right(data))}$$",
    ]
