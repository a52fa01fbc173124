import numpy as np
import pytest
from drill import ONE, TWO, check, question
from kit import generator

LEVELS = (1, 2, 3)


def walked(coefficients, x, rate, steps=60):
    """Distances from the minimum, with their signs."""
    slope = np.polyder(coefficients)
    (minimum,) = np.roots(slope)
    x = float(x)
    distances = [x - minimum]
    for _ in range(steps):
        x = x - rate * np.polyval(slope, x)
        distances.append(x - minimum)
    return np.array(distances)


def seen(distances):
    start, after, last = distances[0], distances[1], distances[-1]
    if abs(after) < 1e-9:
        return "after one step"
    if abs(abs(after) - abs(start)) < 1e-9:
        return "two points"
    if abs(last) > abs(start):
        return "further away"
    return "one side" if start * after > 0 else "comes closer each time"


@pytest.mark.parametrize("level", (1, 2))
def test_running_it_agrees(level):
    for seed in range(300):
        q = question(generator(seed, level), level)
        what = seen(walked(q["data"]["parabola"], q["data"]["x"], q["data"]["rate"]))
        (place,) = (k for k, option in enumerate(ONE) if what in option)
        check(q, place)


def test_running_it_agrees_in_two_directions():
    for seed in range(300):
        q = question(generator(seed, 3), 3)
        ends = [abs(walked([a, 0, 0], 1, q["data"]["rate"])[-1]) for a in q["data"]["squares"]]
        x, y = ("diverges" if end > 1 else "converges" for end in ends)
        check(q, TWO.index(f"x {x}, y {y}." if x != y else f"x and y both {x.removesuffix('s')}."))


@pytest.mark.parametrize("level", LEVELS)
def test_each_verdict_comes_up(level):
    options = question(generator(0, level), level)["answer"]["options"]
    assert {question(generator(seed, level), level)["worked"]["answer"] for seed in range(200)} == set(range(len(options)))


def test_slips_are_named():
    one, two = {"kind": "choice", "options": ONE}, {"kind": "choice", "options": TWO}
    for data, form, right, wrong in (
        ({"parabola": [1, 0, 0], "rate": 0.25}, one, 0, [(1, "Only"), (3, "Only"), (4, "below 1"), (2, "sign of the factor")]),
        ({"parabola": [1, 0, 0], "rate": 0.5}, one, 1, [(0, "factor 2"), (2, "one step is enough")]),
        ({"parabola": [1, 0, 0], "rate": 0.75}, one, 2, [(0, "factor 2"), (4, "below 1")]),
        ({"parabola": [1, 0, 0], "rate": 1}, one, 3, [(1, "factor 2"), (4, "stays the same")]),
        ({"parabola": [3, 0, 0], "rate": 0.5}, one, 4, [(2, "factor 2"), (0, "distance grows")]),
        ({"squares": [1, 3], "rate": 0.4}, two, 1, [(0, "factor 2"), (2, "steeper"), (3, "look at both")]),
        ({"squares": [1, 3], "rate": 0.3}, two, 0, [(1, "not to diverge"), (3, "look at both")]),
    ):
        q = {"data": data, "answer": form}
        check(q, right)
        for slip, word in wrong:
            with pytest.raises(AssertionError, match=word):
                check(q, slip)
