import re

import numpy as np
import pytest
from drill import check, question
from kit import generator

LEVELS = (1, 2, 3)


def wanted(data, slope):
    return slope if "rate" not in data else data["at"][0] - data["rate"] * slope


def drawn_slopes(q):
    """At P, of each line and curve that is drawn: a cubic through its points."""
    for line in q["plot"]["curves"]:
        x, y = np.array(line["points"]).T
        formula = np.polyfit(x, y, min(3, len(x) - 1))
        assert np.polyval(formula, q["data"]["at"][0]) == pytest.approx(q["data"]["at"][1], abs=0.003)
        yield float(np.polyval(np.polyder(formula), q["data"]["at"][0]))


@pytest.mark.parametrize("level", LEVELS)
def test_what_is_drawn_agrees(level):
    for seed in range(300):
        q = question(generator(seed, level), level)
        q["answer"]["tolerance"] = 0.003
        for slope in drawn_slopes(q):
            check(q, wanted(q["data"], slope))


@pytest.mark.parametrize("level", LEVELS)
def test_what_is_said_is_enough(level):
    """Who cannot see has two points of the line, on the paper and apart."""
    for seed in range(300):
        q = question(generator(seed, level), level)
        *_, (x0, y0), (x1, y1) = (map(int, found) for found in re.findall(r"\((-?\d+), (-?\d+)\)", q["plot"]["says"]))
        (left, right), (low, high) = q["plot"]["x"], q["plot"]["y"]
        assert left < x0 < x1 < right and low < min(y0, y1) and max(y0, y1) < high
        check(q, wanted(q["data"], (y1 - y0) / (x1 - x0)))


def test_each_kind_of_curve_comes_up():
    """A line at level 1 only; later also a P that is on no crossing."""
    for level in LEVELS:
        questions = [question(generator(seed, level), level) for seed in range(200)]
        assert any(len(q["plot"]["curves"]) == 1 for q in questions) == (level == 1)
        assert any(v != int(v) for q in questions for v in q["data"]["at"]) == (level > 1)
        assert any(q["data"]["rise"] < 0 for q in questions) == (level > 1)
        assert not any("x^" in q["text"] or "x^" in q["plot"]["says"] for q in questions)


def test_slips_of_the_slope_are_named():
    """Through (4, −2), 2 down on 3 to the right."""
    form = {"kind": "number", "tolerance": 0.005}
    q = {"data": {"at": [4, -2], "rise": -2, "run": 3, "shape": [0.25, 0]}, "answer": form}
    check(q, -0.67)
    for slip, word in (
        (-1.5, "run over rise"),
        (1.5, "perpendicular"),
        (2 / 3, "falls"),
        (-2, "rise alone"),
        (-0.5, "divided by its"),
        (4, "the \\$x\\$ of"),
        (-0.5 - 1, "run over rise"),
        (7, "It is"),
    ):
        with pytest.raises(AssertionError, match=word):
            check(q, slip)
    q = {"data": {"at": [2, 5], "rise": 3, "run": 1, "shape": [0, 0]}, "answer": form}
    check(q, 3)
    for slip, word in ((-3, "rises"), (5, "height"), (1 / 3, "run over rise")):
        with pytest.raises(AssertionError, match=word):
            check(q, slip)


def test_slips_of_the_step_are_named():
    """At (2, 3) the slope is 4/2 = 2; the parabola's lowest point is at 2 − 2 / 0.5 = −2."""
    q = {"data": {"at": [2, 3], "rise": 2, "run": 1, "shape": [0.25, 0], "rate": 0.2}, "answer": {"kind": "number", "tolerance": 1e-9}}
    check(q, 1.6)
    for slip, word in (
        (2.4, "uphill"),
        (0, "rate is missing"),
        (-0.4, "alone"),
        (2, "slope: the step"),
        (1.9, "run over rise"),
        (1.4, "height"),
        (-2, "lowest point"),
        (0.5, "meets the axis"),
        (1, "It is 1.6"),
    ):
        with pytest.raises(AssertionError, match=word):
            check(q, slip)
