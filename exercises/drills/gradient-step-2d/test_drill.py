import numpy as np
import pytest
from drill import check, question
from kit import generator

LEVELS = (1, 2, 3)


@pytest.mark.parametrize("level", LEVELS)
def test_small_differences_agree(level):
    for seed in range(300):
        q = question(generator(seed, level), level)
        a, b, c, d, e = (q["data"][key] for key in "abcde")
        at = np.array(q["data"]["at"], dtype=float)

        def f(p, a=a, b=b, c=c, d=d, e=e):
            return a * p[0] ** 2 + b * p[1] ** 2 + c * p[0] * p[1] + d * p[0] + e * p[1]

        slope = np.array([(f(at + h) - f(at - h)) / 2e-4 for h in 1e-4 * np.eye(2)])
        q["answer"]["tolerance"] = 1e-6
        check(q, (at - q["data"]["rate"] * slope).tolist())


def test_slips_are_named():
    """f = x² + 2y² + xy at (1, 2): the gradient is (4, 9)."""
    data = {"a": 1, "b": 2, "c": 1, "d": 0, "e": 0, "at": [1, 2], "rate": 0.1}
    q = {"data": data, "answer": {"kind": "vector", "length": 2, "tolerance": 1e-9}}
    check(q, [0.6, 1.1])
    for slip, word in (
        ([1.4, 2.9], "uphill"),
        ([-3, -7], "rate is missing"),
        ([4, 9], "gradient"),
        ([0.7, 1.5], "factor 2"),
        ([0.1, 1.6], "swapped"),
        ([0.8, 1.2], "mixed term"),
        ([0.6, 1.14], "at once"),
        ([0.6, 3], "Entry 2"),
    ):
        with pytest.raises(AssertionError, match=word):
            check(q, slip)
