import re

import numpy as np
import pytest
from drill import check, question
from kit import generator

LEVELS = (1, 2, 3)


def read(text):
    """The function as it stands in the question, as Python: 2x^2y becomes 2*x**2*y."""
    formula = re.search(r"\) = (.*?)\$\.", text).group(1)
    code = re.sub(r"(?<=[\dxyz])(?=[xyz])", "*", formula).replace("^", "**")
    return lambda point: eval(code, dict(zip("xyz", point, strict=False)))


@pytest.mark.parametrize("level", LEVELS)
def test_small_differences_agree(level):
    for seed in range(300):
        q = question(generator(seed, level), level)
        f, at = read(q["text"]), np.array(q["data"]["at"], dtype=float)
        slopes = [float(f(at + h) - f(at - h)) / 2e-4 for h in 1e-4 * np.eye(len(at))]
        q["answer"]["tolerance"] = 1e-5
        check(q, slopes)


def test_slips_are_named():
    """x²y + 3y² at (2, 1): the gradient is (4, 10)."""
    q = {"data": {"terms": [[1, [2, 1]], [3, [0, 2]]], "at": [2, 1]}, "answer": {"kind": "vector", "length": 2, "tolerance": 1e-9}}
    check(q, [4, 10])
    for slip, word in (
        ([2, 7], "comes down"),
        ([8, 10], "goes down"),
        ([7, 10], "drops out"),
        ([4, 7], "other variables"),
        ([10, 4], "order"),
        ([-4, -10], "signs"),
        ([4, 9], "Entry 2"),
    ):
        with pytest.raises(AssertionError, match=word):
            check(q, slip)
