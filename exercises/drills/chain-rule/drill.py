"""Derivatives through a small graph: along a path multiply, over paths add."""

from kit import bracketed, draw_told_apart, grade, number, pick, plain, signed, vector, whole


def question(rng, level):
    graph = GRAPHS[level]
    data = draw_told_apart(lambda: graph.draw(rng), graph.right, graph.slips, graph.fits)
    return {
        "text": graph.asked(data),
        "data": data,
        "answer": vector(2) if level == 3 else number(),
        "worked": {"steps": graph.steps(data), "answer": graph.right(data)},
    }


class OnePath:
    """f = u to the power of 2 or 3, with u = ax + b."""

    @staticmethod
    def draw(rng):
        return {"graph": 1, "a": pick(rng, [-3, -2, 2, 3, 4]), "b": whole(rng, -6, 6), "power": whole(rng, 2, 3), "x": whole(rng, -3, 3)}

    @staticmethod
    def fits(data):
        return data["x"] != 0 and data["b"] != 0 and 1 < abs(data["a"] * data["x"] + data["b"]) <= 5

    @staticmethod
    def asked(data):
        return f"$u = {inner(data)}$ and $f = u^{data['power']}$. What is $\\partial f / \\partial x$ at $x = {data['x']}$?"

    @staticmethod
    def right(data):
        return power_rule(data, data["a"] * data["x"] + data["b"]) * data["a"]

    @staticmethod
    def slips(data):
        a, power, x = data["a"], data["power"], data["x"]
        u = a * x + data["b"]
        yield "The derivative of the inner part, $\\partial u / \\partial x$, is missing.", power_rule(data, u)
        yield "The outer derivative is taken at $u$, not at $x$.", power_rule(data, x) * a
        yield "The power comes down as a factor.", u ** (power - 1) * a
        yield "The power goes down by one.", power * u**power * a
        yield "That is $f$ itself.", u**power

    @staticmethod
    def steps(data):
        a, power, x = data["a"], data["power"], data["x"]
        u = a * x + data["b"]
        outer = f"2 \\cdot {bracketed(u)}" if power == 2 else f"3 \\cdot {bracketed(u)}^2"
        return [
            f"Forwards: $u = {a} \\cdot {bracketed(x)} + {bracketed(data['b'])} = {u}$.",
            f"Outside: $\\partial f / \\partial u = {power}u{'^2' if power == 3 else ''} = {outer} = {power_rule(data, u)}$.",
            f"Inside: $\\partial u / \\partial x = {a}$.",
            f"$$\\frac{{\\partial f}}{{\\partial x}} = {power_rule(data, u)} \\cdot {bracketed(a)} = {OnePath.right(data)}$$",
        ]


def inner(data):
    return signed([(data["a"], "x"), (data["b"], "")])


def power_rule(data, at):
    return data["power"] * at ** (data["power"] - 1)


class TwoPaths:
    """f = uv with u = ax + by and v = xy."""

    @staticmethod
    def draw(rng):
        return {"graph": 2, "a": whole(rng, 1, 4), "b": pick(rng, [-3, -2, -1, 1, 2, 3]), "x": whole(rng, -3, 3), "y": whole(rng, -3, 3)}

    @staticmethod
    def fits(data):
        return 0 not in (data["x"], data["y"], data["a"] * data["x"] + data["b"] * data["y"]) and abs(TwoPaths.right(data)) <= 60

    @staticmethod
    def asked(data):
        return (
            f"$u = {signed([(data['a'], 'x'), (data['b'], 'y')])}$, $v = xy$ and $f = uv$. "
            f"What is $\\partial f / \\partial x$ at $x = {data['x']}$, $y = {data['y']}$?"
        )

    @staticmethod
    def right(data):
        x, y = data["x"], data["y"]
        return data["a"] * x * y + (data["a"] * x + data["b"] * y) * y

    @staticmethod
    def slips(data):
        a, b, x, y = (data[key] for key in ("a", "b", "x", "y"))
        u, v = a * x + b * y, x * y
        yield "The path through $v$ is missing: $v$ depends on $x$ too.", a * v
        yield "The path through $u$ is missing: $u$ depends on $x$ too.", u * y
        yield "Over two paths the products are added, not multiplied.", a * v * u * y
        yield "The derivative of a product is not the product of the derivatives.", a * y
        yield "That is the derivative along $y$.", b * v + u * x
        yield "Each path has two factors: $\\partial f / \\partial u = v$ and $\\partial f / \\partial v = u$ belong to them.", a + y
        yield "The paths have the wrong partners: $\\partial f / \\partial u = v$, and $\\partial f / \\partial v = u$.", a * u + v * y

    @staticmethod
    def steps(data):
        a, b, x, y = (data[key] for key in ("a", "b", "x", "y"))
        u, v = a * x + b * y, x * y
        return [
            f"Forwards: $u = {u}$ and $v = {v}$.",
            f"Through $u$: $\\partial f / \\partial u = v = {v}$, times $\\partial u / \\partial x = {a}$, is ${a * v}$.",
            f"Through $v$: $\\partial f / \\partial v = u = {u}$, times $\\partial v / \\partial x = y = {y}$, is ${u * y}$.",
            f"$$\\frac{{\\partial f}}{{\\partial x}} = {a * v} + {bracketed(u * y)} = {TwoPaths.right(data)}$$",
        ]


class Neuron:
    """L = (vh − t)² with h = max(0, z) and z = wx + b."""

    @staticmethod
    def draw(rng):
        w, b, v, e = (whole(rng, -k, k) for k in (3, 4, 3, 3))
        x = whole(rng, 2, 3)
        # The target follows from the error, so that the numbers stay small.
        data = {"graph": 3, "w": w, "b": b, "v": v, "t": v * max(0, w * x + b) - e, "x": x}
        # A closed unit is the trap: sometimes.
        return {**data, "closed": whole(rng, 1, 4) == 1}

    @staticmethod
    def fits(data):
        z, _, e = forwards(data)
        nonzero = 0 not in (data["w"], data["b"], data["v"], data["t"], z, e)
        return nonzero and (z < 0) == data["closed"] and max(abs(g) for g in Neuron.right(data)) <= 60

    @staticmethod
    def asked(data):
        given = ", ".join(f"${key} = {data[key]}$" for key in "xwbvt")
        return (
            f"A neuron: $z = wx + b$, $h = \\max(0, z)$, $\\hat y = vh$, $L = (\\hat y - t)^2$, with {given}. "
            "What are $\\partial L / \\partial w$ and $\\partial L / \\partial v$?"
        )

    @staticmethod
    def right(data):
        z, h, e = forwards(data)
        return [2 * e * data["v"] * data["x"] if z > 0 else 0, 2 * e * h]

    @staticmethod
    def slips(data):
        z, h, e = forwards(data)
        x, v = data["x"], data["v"]
        into_w, into_v = 2 * e * v * x, 2 * e * h
        if z < 0:
            yield "ReLU is closed here: no slope goes back through it.", [into_w, into_v]
            yield "ReLU is closed here: $h$ is 0, not $z$.", [into_w, 2 * e * z]
            yield "ReLU is closed here: $h$ is 0, not $z$.", [2 * (v * z - data["t"]) * v * x, 2 * (v * z - data["t"]) * z]
            yield "The slope for $v$ is multiplied by $h$, which is 0.", [0, 2 * e]
            return
        yield "The sign is turned: the error is $\\hat y - t$.", [-into_w, -into_v]
        yield "The square brings down a factor 2.", [into_w // 2, into_v // 2]
        yield "On the way to $w$ the factor $x$ is missing.", [2 * e * v, into_v]
        yield "On the way to $w$ the factor $v$ is missing.", [2 * e * x, into_v]
        yield "On the way to $v$ the factor $h$ is missing.", [into_w, 2 * e]
        yield "The two are swapped.", [into_v, into_w]

    @staticmethod
    def steps(data):
        z, h, e = forwards(data)
        x, v = data["x"], data["v"]
        into_w, into_v = Neuron.right(data)
        slope = 1 if z > 0 else 0
        return [
            f"Forwards: $z = {z}$, $h = {h}$, $\\hat y = {v * h}$, and the error is $\\hat y - t = {e}$.",
            f"Backwards: $\\partial L / \\partial \\hat y = 2 \\cdot {bracketed(e)} = {2 * e}$.",
            f"$\\partial L / \\partial v = {2 * e} \\cdot h = {into_v}$.",
            f"$\\partial L / \\partial h = {2 * e} \\cdot v = {2 * e * v}$; ReLU has the slope {slope} here.",
            f"$\\partial L / \\partial w = {2 * e * v} \\cdot {slope} \\cdot {plain(x)} = {into_w}$.",
        ]


def forwards(data):
    z = data["w"] * data["x"] + data["b"]
    h = max(0, z)
    return z, h, data["v"] * h - data["t"]


GRAPHS = {1: OnePath, 2: TwoPaths, 3: Neuron}


def slips(data):
    return GRAPHS[data["graph"]].slips(data)


def check(question, answer):
    data = question["data"]
    grade(question["answer"], answer, GRAPHS[data["graph"]].right(data), slips(data))
