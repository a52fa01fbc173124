from fractions import Fraction

import pytest
from drill import check, question
from kit import generator

LEVELS = (1, 2, 3)


def exact(value):
    return Fraction(str(value))


def weights_alone(data):
    """The same walk without a velocity: w − η g + β (w − w before). The velocity before the start is what led to it."""
    beta, rate = exact(data["beta"]), exact(data["rate"])
    slope = [exact(v) for v in data["slope"]]
    w = exact(data["w"])
    before = w + rate * exact(data["v"])
    path = [w]
    for _ in range(data["steps"]):
        g = slope[0] * w + slope[1] if len(slope) == 2 else slope[0]
        before, w = w, w - rate * g + beta * (w - before)
        path.append(w)
    return path


@pytest.mark.parametrize("level", LEVELS)
def test_the_form_without_a_velocity_agrees(level):
    for seed in range(300):
        q = question(generator(seed, level), level)
        start, *path = weights_alone(q["data"])
        velocity = (start - path[0]) / exact(q["data"]["rate"])
        check(q, {1: float(path[0]), 2: [float(velocity), float(path[0])], 3: [float(w) for w in path]}[level])


def test_slips_are_named():
    """w = 1, v = 10, g = 4, β = 0.5, η = 0.1: the velocity is 9 and the weight 0.1."""
    data = {"w": 1, "v": 10, "beta": 0.5, "rate": 0.1, "slope": [4], "steps": 1}
    q = {"data": data, "answer": {"kind": "number", "tolerance": 1e-9}}
    check(q, 0.1)
    for slip, word in (
        (0.6, "plain gradient descent"),
        (1.9, "uphill"),
        (-0.4, "beta"),
        (0.3, "enters whole"),
        (-8, "rate is missing"),
        (0, "new velocity"),
        (9, "weight is asked for"),
        (0.2, "It is 0.1"),
    ):
        with pytest.raises(AssertionError, match=word):
            check(q, slip)


def test_slips_of_two_steps_are_named():
    """L = w², from rest at 1, with β = 0.9: the slopes are 2 and 1.6, the velocities 2 and 3.4."""
    data = {"w": 1, "v": 0, "beta": 0.9, "rate": 0.1, "slope": [2, 0], "steps": 2}
    q = {"data": data, "answer": {"kind": "vector", "length": 2, "tolerance": 1e-9}}
    check(q, [0.8, 0.46])
    for slip, word in (
        ([0.8, 0.64], "plain gradient descent"),
        ([0.8, 0.42], "first step arrived"),
        ([0.9, 0.72], "factor 2"),
        ([0.8, 0.6], "Entry 2"),
    ):
        with pytest.raises(AssertionError, match=word):
            check(q, slip)
