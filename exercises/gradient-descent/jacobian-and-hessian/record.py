"""Jacobians and Hessians by SymPy."""

import sympy
from sympy import cos, exp, sin

a, b, c = sympy.symbols("a b c")
MAPS = {
    "polar": ((a, b), [a * cos(b), a * sin(b)], [(1, 0.5), (2.5, -1.25), (0.75, 3)]),
    "spherical": ((a, b, c), [a * sin(b) * cos(c), a * sin(b) * sin(c), a * cos(b)], [(1, 0.5, 0.25), (2, 1.5, -0.75)]),
    "two to four": ((a, b), [a * b, exp(a - b), a**3, sin(a * b)], [(0.5, 0.25), (-1, 0.75)]),
}
FIELDS = {
    "rosenbrock": ((a, b), (1 - a) ** 2 + 100 * (b - a**2) ** 2, [(1, 1), (-1.25, 1), (0, 0.5)]),
    "mixed": ((a, b, c), sin(a * b) + exp(c - a) + b * c**2, [(0.5, -0.25, 0.75), (-1, 1, 0.5)]),
}


def numbers(matrix, letters, point):
    values = {letter: sympy.Rational(value) for letter, value in zip(letters, point, strict=True)}
    return [[float(entry.subs(values).evalf(30)) for entry in matrix.row(i)] for i in range(matrix.rows)]


def recorded():
    jacobians = [
        {"name": name, "x": [float(v) for v in point], "matrix": numbers(sympy.Matrix(parts).jacobian(letters), letters, point)}
        for name, (letters, parts, points) in MAPS.items()
        for point in points
    ]
    hessians = [
        {"name": name, "x": [float(v) for v in point], "matrix": numbers(sympy.hessian(field, letters), letters, point)}
        for name, (letters, field, points) in FIELDS.items()
        for point in points
    ]
    return {"data/sympy_matrices.json": {"jacobians": jacobians, "hessians": hessians}}
