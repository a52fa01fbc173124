"""The slopes of each node by SymPy."""

import sympy

w, x, b, y, a, s, h, r = sympy.symbols("w x b y a s h r")


def sigmoid(u):
    return 1 / (1 + sympy.exp(-u))


# The loss as a function of one node at a time; what lies before that node is put in after differentiating.
a_of = w * x + b
s_of = sigmoid(a_of)
h_of = a_of * s_of
LOSSES = {
    "r": (r, r**2),
    "h": (h, (h - y) ** 2),
    "y": (y, (h_of - y) ** 2),
    "s": (s, (a_of * s - y) ** 2),
    "a": (a, (a * sigmoid(a) - y) ** 2),
    "w": (w, (h_of - y) ** 2),
    "x": (x, (h_of - y) ** 2),
    "b": (b, (h_of - y) ** 2),
}
POINTS = [("2", "1", "-1", "0"), ("0.5", "-1.5", "0.25", "0.75"), ("-2", "1.25", "0.5", "-1"), ("3", "1", "0.5", "2"), ("1", "-4", "-0.5", "0.5")]


def slopes(point):
    values = {letter: sympy.Rational(number) for letter, number in zip((w, x, b, y), point, strict=True)}
    nodes = {node: term.subs(values) for node, term in ((r, h_of - y), (h, h_of), (s, s_of), (a, a_of))}
    return {name: float(sympy.diff(loss, letter).subs(nodes).subs(values).evalf(30)) for name, (letter, loss) in LOSSES.items()}


def recorded():
    cases = [{"point": [float(number) for number in point], "slopes": slopes(point)} for point in POINTS]
    return {"data/sympy_slopes.json": {"cases": cases}}
