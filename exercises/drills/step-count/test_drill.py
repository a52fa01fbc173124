from fractions import Fraction
from math import ceil, log

import pytest
from drill import check, question
from kit import generator


def steps_by_logarithm(start, factor, tolerance):
    if factor == 0:
        return 1
    return max(0, ceil(log(tolerance / abs(start)) / log(abs(factor)) - 1e-9))


def test_logarithms_agree_where_the_factor_is_given():
    for seed in range(300):
        q = question(generator(seed, 1), 1)
        (start,), (factor,) = q["data"]["starts"], q["data"]["factors"]
        assert f"by ${factor:g}$" in q["text"]
        check(q, steps_by_logarithm(start, factor, q["data"]["tolerance"]))


@pytest.mark.parametrize("level", (2, 3))
def test_running_it_agrees(level):
    for seed in range(300):
        q = question(generator(seed, level), level)
        data, taken = q["data"], 0
        rate, tolerance, *numbers = [Fraction(str(v)) for v in (data["rate"], data["tolerance"], *data["squares"], *data["starts"])]
        squares, point = numbers[: len(numbers) // 2], numbers[len(numbers) // 2 :]
        while max(abs(v) for v in point) > tolerance:
            point = [v - rate * 2 * a * v for v, a in zip(point, squares, strict=True)]
            taken += 1
        check(q, taken)


def test_slips_are_named():
    form = {"kind": "number", "tolerance": 1e-9}
    given = {"factors": [0.5], "starts": [16], "tolerance": 1}
    descent = {"factors": [0.5], "squares": [1], "rate": 0.25, "starts": [16], "tolerance": 0.5}
    both = {"factors": [0.5, 0.1], "squares": [1, 1.8], "rate": 0.25, "starts": [4, 10], "tolerance": 1}
    for data, right, wrong in (
        (given, 4, [(2, "square of the factor"), (3, "too far"), (5, "earlier"), (7, "It is 4")]),
        ({**given, "tolerance": 0.1}, 8, [(4, "square of the factor"), (2, "same share")]),
        (descent, 5, [(13, "factor 2"), (3, "square of the factor"), (2, "same share")]),
        (both, 2, [(1, "slower"), (3, "do not add up")]),
    ):
        q = {"data": data, "answer": form}
        check(q, right)
        for slip, word in wrong:
            with pytest.raises(AssertionError, match=word):
                check(q, slip)
