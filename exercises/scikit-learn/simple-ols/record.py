"""The line through Norris's data, in fractions: NIST's certified values must come out, digit for digit."""

import csv
from fractions import Fraction
from math import sqrt


def recorded():
    with open("data/norris.csv", encoding="utf-8") as file:
        table = [(Fraction(x), Fraction(y)) for y, x in list(csv.reader(file))[1:]]
    n = len(table)
    mean_x, mean_y = sum(x for x, _ in table) / n, sum(y for _, y in table) / n
    sxx = sum((x - mean_x) ** 2 for x, _ in table)
    slope = sum((x - mean_x) * (y - mean_y) for x, y in table) / sxx
    intercept = mean_y - slope * mean_x
    left_over = sum((y - intercept - slope * x) ** 2 for x, y in table)
    variance = left_over / (n - 2)
    roots = [sqrt(number) for number in (variance * (Fraction(1, n) + mean_x**2 / sxx), variance / sxx, variance)]
    r_squared = 1 - left_over / sum((y - mean_y) ** 2 for _, y in table)
    return {"test_solution.py:CERTIFIED": [float(intercept), float(slope), *roots, float(r_squared)]}
