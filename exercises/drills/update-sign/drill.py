"""The direction of a step: against the slope, whatever the signs of everything else."""

from kit import bracketed, choice, draw_told_apart, grade, plain, polynomial, products, whole

ONE = ["w grows", "w stays as it is", "w shrinks"]
TWO = ["w₁ and w₂ grow", "w₁ grows, w₂ shrinks", "w₁ shrinks, w₂ grows", "w₁ and w₂ shrink"]


def question(rng, level):
    def draw():
        if level == 1:
            return {"parabola": [whole(rng, 1, 3), whole(rng, -8, 8), 0], "w": whole(rng, -4, 4, 1)}
        return {"x": whole(rng, -4, 4, level - 1), "y": whole(rng, -9, 9), "w": whole(rng, -3, 3, level - 1)}

    def fits(data):
        return 0 not in data.get("x", []) and 0 not in data["w"] and (level < 3 or 0 not in slopes(data))

    data = draw_told_apart(draw, right, slips, fits)
    return {
        "text": asked(data),
        "data": data,
        "answer": choice(TWO if level == 3 else ONE),
        "worked": {"steps": steps(data), "answer": right(data)},
    }


def asked(data):
    if "parabola" in data:
        return f"The loss is $L(w) = {polynomial(data['parabola'], 'w')}$, and $w = {data['w'][0]}$. What does one small step of gradient descent do?"
    given = ", ".join(f"${name} = {value}$" for name, value in [*named("w", data["w"]), *named("x", data["x"]), ("y", data["y"])])
    return f"The model is $\\hat y = {model(data)}$ with the loss $(\\hat y - y)^2$. Now {given}. What does one small step of gradient descent do?"


def named(letter, values):
    return [(letter, values[0])] if len(values) == 1 else [(f"{letter}_{k}", v) for k, v in enumerate(values, start=1)]


def model(data):
    return "w x" if len(data["w"]) == 1 else "w_1 x_1 + w_2 x_2"


def error(data):
    return sum(w * x for w, x in zip(data["w"], data["x"], strict=True)) - data["y"]


def slopes(data):
    if "parabola" in data:
        a, b, _ = data["parabola"]
        return [2 * a * data["w"][0] + b]
    return [2 * error(data) * x for x in data["x"]]


def sign(value):
    return (value > 0) - (value < 0)


def place(directions):
    """Of the option that says so. A direction is 1, 0 or -1."""
    if len(directions) == 1:
        return 1 - directions[0]
    return 2 * (directions[0] < 0) + (directions[1] < 0)


def right(data):
    return place([-sign(slope) for slope in slopes(data)])


def slips(data):
    directions = [-sign(slope) for slope in slopes(data)]
    if len(directions) == 2:
        yield from slips_with_two_weights(data, directions)
    elif directions == [0]:
        sentence = "The slope is zero here: the step is the learning rate times zero."
        yield sentence, place([1])
        yield sentence, place([-1])
    else:
        (direction,) = directions
        if "x" in data and data["x"][0] < 0:
            yield "The slope is the error times the input: a negative input turns the direction.", place([-direction])
        elif direction > 0:
            yield "The slope is negative, and the step goes against it: the weight grows.", place([-1])
        else:
            yield "The slope is positive, and the step goes against it: the weight shrinks.", place([1])
        yield "A weight stays only where the slope is zero.", place([0])


def slips_with_two_weights(data, directions):
    first, second = directions
    x = data["x"]
    if sign(x[0]) != sign(x[1]):
        alone = -sign(error(data))
        yield "Each slope is the error times its own input: where the input is negative, the direction turns.", place([alone, alone])
    yield "You went uphill: the step goes against the slopes.", place([-first, -second])
    yield "Look at $w_1$ again: its slope is the error times $x_1$.", place([-first, second])
    yield "Look at $w_2$ again: its slope is the error times $x_2$.", place([first, -second])


def check(question, answer):
    data = question["data"]
    grade(question["answer"], answer, right(data), slips(data))


def steps(data):
    found = slopes(data)
    end = f"The step goes against the slope: **{(TWO if len(found) == 2 else ONE)[right(data)]}**."
    if "parabola" in data:
        a, b, _ = data["parabola"]
        return [f"The slope: $L'(w) = {polynomial([2 * a, b], 'w')}$.", f"Here $L'({data['w'][0]}) = {found[0]}$.", end]
    predicted = error(data) + data["y"]
    return [
        f"The prediction: $\\hat y = {products(data['w'], data['x'])} = {predicted}$.",
        f"The error: $\\hat y - y = {predicted} - {bracketed(data['y'])} = {error(data)}$.",
        *(
            f"The slope for ${w}$: $2 \\cdot {bracketed(error(data))} \\cdot {bracketed(x)} = {plain(slope)}$."
            for (w, _), x, slope in zip(named("w", data["w"]), data["x"], found, strict=True)
        ),
        end,
    ]
