"""Heavy-ball momentum: v ← βv + g, then w ← w − ηv."""

from kit import bracketed, draw_told_apart, grade, number, pick, plain, polynomial, vector, whole

RULE = "$v \\leftarrow \\beta v + g$, then $w \\leftarrow w - \\eta v$"


def question(rng, level):
    def draw():
        shared = {"w": whole(rng, -4, 5), "beta": pick(rng, [0.5, 0.8, 0.9]), "rate": pick(rng, [0.1, 0.2, 0.5])}
        if level == 1:
            return {**shared, "v": pick(rng, [-10, -5, -4, -2, 2, 4, 5, 10]), "slope": [whole(rng, -6, 6)], "steps": 1}
        if level == 2:
            return {**shared, "v": pick(rng, [-10, -5, 5, 10]), "slope": [2 * whole(rng, 1, 3), whole(rng, -4, 4)], "steps": 1}
        return {**shared, "v": 0, "slope": [2 * pick(rng, [0.5, 1, 2]), 0], "steps": 2}

    def fits(data):
        return data["w"] != 0 and slope(data, data["w"]) != 0 and (level != 2 or data["slope"][1] != 0)

    data = draw_told_apart(draw, right, slips, fits)
    return {
        "text": asked(data),
        "data": data,
        "answer": number() if level == 1 else vector(2),
        "worked": {"steps": steps(data), "answer": right(data)},
    }


def asked(data):
    w, v, beta, rate = (plain(data[key]) for key in ("w", "v", "beta", "rate"))
    given = f"{RULE}. $\\beta = {beta}$, $\\eta = {rate}$."
    if len(data["slope"]) == 1:
        return f"Momentum goes by {given} Now $w = {w}$, $v = {v}$, and the slope is $g = {data['slope'][0]}$. What is $w$ after the step?"
    loss = f"$L(w) = {polynomial([data['slope'][0] / 2, data['slope'][1], 0], 'w')}$"
    if data["steps"] == 1:
        return f"Momentum goes by {given} The loss is {loss}, and now $w = {w}$, $v = {v}$. What are $v$ and $w$ after one step?"
    return f"Momentum goes by {given} The loss is {loss}. It starts from rest, $v = 0$, at $w = {w}$. Where is $w$ after one and after two steps?"


def slope(data, w):
    """At level 1 it is given; else it is that of a parabola."""
    return data["slope"][0] if len(data["slope"]) == 1 else data["slope"][0] * w + data["slope"][1]


def walk(data, beta=None, rate=None, share=1, halved=1, old=False, standing=False):
    """Pairs of velocity and weight, one a step. The last four make it go wrong in the ways that `slips` names."""
    beta = data["beta"] if beta is None else beta
    rate = data["rate"] if rate is None else rate
    w, v, path = data["w"], data["v"], []
    for _ in range(data["steps"]):
        before = v
        v = beta * v + share * slope(data, data["w"] if standing else w) * halved
        w = w - rate * (before if old else v)
        path.append([v, w])
    return path


def asked_of(data, path):
    if data["steps"] == 2:
        return [w for _, w in path]
    return path[0][1] if len(data["slope"]) == 1 else path[0]


def right(data):
    return asked_of(data, walk(data))


def slips(data):
    yield "That is plain gradient descent: the old velocity, times $\\beta$, belongs to the new one.", asked_of(data, walk(data, beta=0))
    yield "The velocity is subtracted: you went uphill.", asked_of(data, walk(data, rate=-data["rate"]))
    yield "The factor $\\beta$ on the old velocity is missing.", asked_of(data, walk(data, beta=1))
    yield "In this form the slope enters whole, without $1 - \\beta$.", asked_of(data, walk(data, share=1 - data["beta"]))
    yield "The learning rate is missing.", asked_of(data, walk(data, rate=1))
    if data["steps"] == 1:
        yield "The weight moves with the new velocity, not with the old one.", asked_of(data, walk(data, old=True))
    if len(data["slope"]) == 1:
        yield "That is the velocity: the weight is asked for.", walk(data)[0][0]
    elif data["steps"] == 1:
        yield "Velocity first, then the weight.", walk(data)[0][::-1]
    else:
        yield "The second slope is taken where the first step arrived.", asked_of(data, walk(data, standing=True))
    if len(data["slope"]) == 2 and data["slope"][1] == 0:
        yield "A square brings down a factor 2.", asked_of(data, walk(data, halved=0.5))


def check(question, answer):
    data = question["data"]
    grade(question["answer"], answer, right(data), slips(data))


def steps(data):
    beta, rate = plain(data["beta"]), plain(data["rate"])
    w, v, lines = data["w"], data["v"], []
    for new_v, new_w in walk(data):
        g = slope(data, w)
        if len(data["slope"]) == 2:
            lines.append(f"The slope $L'(w) = {polynomial(data['slope'], 'w')}$ at $w = {plain(w)}$ is ${plain(g)}$.")
        lines.append(f"$$v = {beta} \\cdot {bracketed(v)} + {bracketed(g)} = {plain(new_v)}$$")
        lines.append(f"$$w = {plain(w)} - {rate} \\cdot {bracketed(new_v)} = {plain(new_w)}$$")
        w, v = new_w, new_v
    return lines
