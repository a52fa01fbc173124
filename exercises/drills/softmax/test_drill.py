import re

import numpy as np
import pytest
from drill import check, question
from kit import generator

LEVELS = (1, 2, 3)


def read(text):
    """The logits as they stand in the question."""
    (inside,) = re.findall(r"z = \((.*)\)\$\$", text)
    values = []
    for part in inside.split(", \\; "):
        shift, sign, number = re.fullmatch(r"(-?\d+)?(?:([+-]?)\\ln (\d+))?", part).groups()
        value = float(shift or 0)
        if number:
            value += np.log(int(number)) * (-1 if sign == "-" else 1)
        values.append(value)
    return np.array(values)


def temperature(text):
    return float((re.findall(r"T = ([\d.]+)", text) or ["1"])[0])


@pytest.mark.parametrize("level", LEVELS)
def test_numpy_agrees(level):
    for seed in range(300):
        q = question(generator(seed, level), level)
        z = read(q["text"]) / temperature(q["text"])
        powers = np.exp(z - z.max())
        q["answer"]["tolerance"] = 1e-9
        check(q, (powers / powers.sum()).tolist())


def test_slips_are_named():
    form = {"kind": "vector", "length": 2, "tolerance": 0.005}
    ordinary = {"numbers": [3, 1], "reciprocal": [False, False], "shift": 0, "temperature": 1}
    minus = {"numbers": [3, 2], "reciprocal": [False, True], "shift": 0, "temperature": 1}
    warm = {"numbers": [4, 1], "reciprocal": [False, False], "shift": 100, "temperature": 2}
    for data, right, wrong in (
        (
            ordinary,
            [0.75, 0.25],
            [([3, 1], "division"), ([1, 0], "argmax|themselves"), ([0.25, 0.75], "sign in the exponent"), ([0.7, 0.25], "Entry 1")],
        ),
        (minus, [0.857, 0.143], [([0.6, 0.4], "fraction"), ([3, -2], "never negative"), ([3, 0.5], "division")]),
        (warm, [0.667, 0.333], [([0.8, 0.2], "temperature is missing"), ([0.941, 0.059], "not multiplied"), ([2, 1], "division")]),
    ):
        q = {"data": data, "answer": form}
        check(q, right)
        for slip, word in wrong:
            with pytest.raises(AssertionError, match=word):
                check(q, slip)
