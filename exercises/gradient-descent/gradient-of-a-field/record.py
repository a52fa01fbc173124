"""The gradients of three fields by SymPy."""

import sympy

x, y = sympy.symbols("x y")
FIELDS = {
    "plane": 3 * x - 2 * y + 5,
    "saddle": x**2 * y - y**3 / 3,
    "hill": sympy.exp(-(x**2) / 2 - y**2),
}
POINTS = [(0, 0), (1, 2), (2, 1), (-1, 2), (0.5, -0.25), (-1.5, -0.75), (0.125, 1.375), (2.5, 0), (0, -1.25)]


def record(field):
    slopes = [sympy.diff(field, variable) for variable in (x, y)]
    return [[float(slope.subs({x: a, y: b}).evalf(30)) for a, b in map(rational, POINTS)] for slope in slopes]


def rational(point):
    return tuple(sympy.Rational(number) for number in point)


def recorded():
    answer = {
        "x": [float(a) for a, _ in POINTS],
        "y": [float(b) for _, b in POINTS],
        "gradients": {name: record(field) for name, field in FIELDS.items()},
    }
    return {"data/sympy_gradients.json": answer}
