import numpy as np
import pytest
from drill import check, question
from kit import generator

LEVELS = (1, 2, 3)


@pytest.mark.parametrize("level", LEVELS)
def test_numpy_agrees_and_so_does_a_small_difference(level):
    for seed in range(300):
        q = question(generator(seed, level), level)
        c, x, rate = (q["data"][key] for key in ("coefficients", "x", "rate"))
        check(q, float(x - rate * np.polyval(np.polyder(c), x)))
        f = np.poly1d(c)
        q["answer"]["tolerance"] = 1e-4
        check(q, float(x - rate * (f(x + 1e-5) - f(x - 1e-5)) / 2e-5))


def test_slips_are_named():
    """f(x) = x² + 3x at 1: the slope is 5."""
    q = {"data": {"coefficients": [1, 3, 0], "x": 1, "rate": 0.1}, "answer": {"kind": "number", "tolerance": 1e-9}}
    q["data"]["coefficients"] = [1, 3, 2]
    for slip, word in ((1.5, "uphill"), (-4, "rate is missing"), (-0.5, "alone"), (0.4, "used"), (0.6, "factors"), (5, "slope"), (2, "It is 0.5")):
        with pytest.raises(AssertionError, match=word):
            check(q, slip)
