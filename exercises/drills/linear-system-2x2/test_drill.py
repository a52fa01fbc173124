import re

import numpy as np
import pytest
from drill import SORTED, Y_MOVED, check, question
from kit import generator

LEVELS = (1, 2, 3)


def side(text):
    """Factors of x, of y, and the number, of one side of an equation as it is shown."""
    found = {"x": 0.0, "y": 0.0, "": 0.0}
    for sign, size, letter in re.findall(r"([+-]?)\s*(\d*)([xy]?)", text):
        if size or letter:
            found[letter] += (-1 if sign == "-" else 1) * float(size or 1)
    return np.array([found["x"], found["y"], found[""]])


@pytest.mark.parametrize("level", LEVELS)
def test_numpy_solves_what_is_shown(level):
    for seed in range(300):
        q = question(generator(seed, level), level)
        shown = q["text"].split("\\begin{aligned}")[1].split("\\end{aligned}")[0]
        rows = [side(left) - side(right) for left, right in (line.split("&=") for line in shown.split("\\\\"))]
        right = np.linalg.solve([row[:2] for row in rows], [-row[2] for row in rows]).tolist()
        q["answer"]["tolerance"] = 1e-7
        check(q, right)
        with pytest.raises(AssertionError):
            check(q, [right[0], right[1] + 1])


def test_slips_are_named():
    """2x + 3y = 8 and x − y = −1: x = 1, y = 2."""
    q = {
        "data": {"A": [[2, 3], [1, -1]], "r": [8, -1], "written": [SORTED, SORTED]},
        "answer": {"kind": "vector", "length": 2, "tolerance": 1e-9},
    }
    check(q, [1, 2])
    for slip, word in (
        ([2, 1], "order"),
        ([7, 2], "subtract it"),
        ([4, 2], "term with"),
        ([2, 2], "division by the number"),
        ([-5, -10], "end of the elimination"),
        ([-1, -2], "Both signs"),
        ([0, 3], "equation 1 does not hold: .* = 9\\$, not"),
        ([4, 0], "equation 2 does not hold: .* = 4\\$, not"),
    ):
        with pytest.raises(AssertionError, match=word):
            check(q, slip)


def test_a_sign_lost_on_the_way_to_the_other_side_is_named():
    """2x = 8 − 3y and x = −1 + y, read with + 3y = … and + y = …: 2x − 3y = 8 and x + y = −1."""
    q = {
        "data": {"A": [[2, 3], [1, -1]], "r": [8, -1], "written": [Y_MOVED, Y_MOVED]},
        "answer": {"kind": "vector", "length": 2, "tolerance": 1e-9},
    }
    with pytest.raises(AssertionError, match="changes its sign"):
        check(q, [1, -2])
