"""Reduced forms by SymPy."""

import sympy

TEXTS = {
    "one to nine": "1 2 3; 4 5 6; 7 8 9",
    "magic square": "16 3 2 13; 5 10 11 8; 9 6 7 12; 4 15 14 1",
    "tenths": "1/10 1/5; 3/10 3/5",
    "wide": "2 4 -2 8 1; 1 2 0 5 3; 3 6 -2 13 5",
    "tall": "1 2; 3 4; 5 6; 7 8",
    "late pivots": "0 0 0 2 6; 0 0 3 1 1; 0 0 3 1 7",
    "40 digits": "100000000000000000000 100000000000000000001; 100000000000000000001 100000000000000000002",
    "thirds": "1/3 1/4 1/5 1; 1/4 1/5 1/6 2; 1/5 1/6 1/7 3",
}


def rows_of(text):
    return [[sympy.Rational(number) for number in row.split()] for row in text.split(";")]


def recorded():
    cases = {}
    for name, text in TEXTS.items():
        reduced, pivots = sympy.Matrix(rows_of(text)).rref()
        cases[name] = {
            "A": [[str(number) for number in row] for row in rows_of(text)],
            "R": [[str(number) for number in row] for row in reduced.tolist()],
            "pivots": list(map(int, pivots)),
        }
    return {"data/reduced_forms.json": {"cases": cases}}
