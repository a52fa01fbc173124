import re

import numpy as np
import pytest
from drill import check, question
from kit import generator

LEVELS = (1, 2, 3)
SMALL = 1e-3


def read(text):
    """The function as it stands in the question, as Python: 2x^2y becomes 2*x**2*y."""
    formula = re.search(r"\) = (.*?)\$\.", text).group(1)
    code = re.sub(r"(?<=[\dxy])(?=[xy])", "*", formula).replace("^", "**")
    return lambda point: eval(code, {"x": point[0], "y": point[1]})


@pytest.mark.parametrize("level", LEVELS)
def test_small_differences_agree(level):
    for seed in range(300):
        q = question(generator(seed, level), level)
        f, at, steps = read(q["text"]), np.array(q["data"]["at"], dtype=float), SMALL * np.eye(2)
        found = [[float(f(at + h + k) - f(at + h - k) - f(at - h + k) + f(at - h - k)) / (4 * SMALL**2) for k in steps] for h in steps]
        q["answer"]["tolerance"] = 1e-4
        check(q, found)


def test_slips_are_named():
    """x³ + 3xy + y² at (2, 1): the first derivatives are 15 and 8."""
    q = {
        "data": {"terms": [[1, [3, 0]], [3, [1, 1]], [1, [0, 2]]], "at": [2, 1]},
        "answer": {"kind": "matrix", "rows": 2, "columns": 2, "tolerance": 1e-9},
    }
    check(q, [[12, 3], [3, 2]])
    for slip, word in (
        ([[2, 3], [3, 1]], "comes down"),
        ([[12, 0], [0, 2]], "missing"),
        ([[12, 3], [0, 2]], "twice"),
        ([[12, 1.5], [1.5, 2]], "halved"),
        ([[2, 3], [3, 12]], "turned"),
        ([[225, 120], [120, 64]], "products"),
        ([[15, 8], [15, 8]], "first derivatives"),
        ([[12, 3], [3, 1]], "Row 2, column 2"),
    ):
        with pytest.raises(AssertionError, match=word):
            check(q, slip)
