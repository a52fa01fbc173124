"""The slopes of some functions by SymPy."""

import sympy
from sympy import exp, log, sin

x = sympy.symbols("x")
FUNCTIONS = {
    "swish": x / (1 + exp(-x)),
    "damped": exp(-x / 2) * sin(3 * x),
    "tower": log(1 + x**2) ** 3,
    "root": (2 + sin(x)) ** sympy.Rational(1, 2) / x,
    "bell": 2 * exp(-((x - 1) ** 2)),
    "poles": 5 / x - (1 - x) ** -2,
}
POINTS = ["0.5", "1.75", "2.5"]


def recorded():
    cases = [
        {"name": name, "x": float(point), "slope": float(sympy.diff(f, x).subs(x, sympy.Rational(point)).evalf(30))}
        for name, f in FUNCTIONS.items()
        for point in POINTS
    ]
    return {"data/sympy_slopes.json": {"cases": cases}}
