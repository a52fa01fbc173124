import cmath
import json
from numbers import Real

import numpy as np
import pytest
from solution import slopes

TOLERANCE = 1e-11
BACKWARD = ["r", "h", "y", "s", "a", "w", "x", "b"]  # the order in which the slopes can be found

with open("data/sympy_slopes.json") as file:
    RECORDED = json.load(file)["cases"]


def sigmoid(u):
    return 1 / (1 + cmath.exp(-u))


def by_complex_steps(w, x, b, y):
    """Each slope from the loss as a function of that node alone; a step in the imaginary direction cancels nothing."""
    a = w * x + b
    s = sigmoid(a).real
    h = a * s
    losses = {
        "r": (h - y, lambda v: v**2),
        "h": (h, lambda v: (v - y) ** 2),
        "y": (y, lambda v: (h - v) ** 2),
        "s": (s, lambda v: (a * v - y) ** 2),
        "a": (a, lambda v: (v * sigmoid(v) - y) ** 2),
        "w": (w, lambda v: ((v * x + b) * sigmoid(v * x + b) - y) ** 2),
        "x": (x, lambda v: ((w * v + b) * sigmoid(w * v + b) - y) ** 2),
        "b": (b, lambda v: ((w * x + v) * sigmoid(w * x + v) - y) ** 2),
    }
    return {name: loss(complex(value, 1e-30)).imag / 1e-30 for name, (value, loss) in losses.items()}


def diagnose(name, mine, expected, point):
    """One plain sentence for the usual slips at the first wrong node, or nothing."""
    w, x, b, y = point
    a = w * x + b
    s = sigmoid(a).real
    through_h, through_s = expected["h"] * s, expected["s"] * s * (1 - s)
    value = mine[name]
    if np.isclose(value, expected[name], rtol=1e-5, atol=1e-7):
        return "Close, but not exact: use the formulas, not differences with a small step."
    if np.isclose(value, -expected[name]):
        return "Only the sign is wrong."
    if name == "r":
        return "L = r², so its slope is 2r."
    if name == "h":
        return "In r = h - y the derivative towards h is 1."
    if name == "s":
        return "In h = a s the derivative towards s is a: the slope at h is multiplied by it."
    if name == "a":
        if np.isclose(value, through_h):
            return "Only the way through h is counted: a also changes s."
        if np.isclose(value, through_s):
            return "Only the way through s is counted: did the second way overwrite the first? Add them."
        if np.isclose(value, through_h + expected["s"] * a * (1 - a)):
            return "The derivative of the sigmoid is s (1 - s), with the value s of the sigmoid."
        if np.isclose(value, through_h + expected["s"] * s):
            return "The sigmoid's derivative has a second factor: s (1 - s)."
        return "Two ways lead back to a: through h with the factor s, and through s with the factor s (1 - s). Add them."
    if name in "wx" and np.isclose(value, expected["a"] * (w if name == "w" else x)):
        return "w and x are swapped: in a = w x + b the derivative towards w is x."
    if name in "wxb":
        return f"In a = w x + b, how much does a change with {name}? Multiply the slope at a by that."
    return ""


def agree(point, expected):
    mine = slopes(*point)
    assert isinstance(mine, dict), f"Return a dictionary, not {type(mine).__name__}."
    missing = [name for name in BACKWARD if name not in mine]
    assert not missing, f"The dictionary lacks {missing}."
    for name in BACKWARD:
        right = np.isclose(mine[name], expected[name], rtol=TOLERANCE, atol=TOLERANCE)
        message = "" if right else f"Walking back, the first wrong slope is {name!r}. {diagnose(name, mine, expected, point)}"
        np.testing.assert_allclose(mine[name], expected[name], rtol=TOLERANCE, atol=TOLERANCE, err_msg=message)


def test_by_hand():
    """With a = 0 everything can be worked out by hand."""
    agree((2.0, 3.0, -6.0, -1.0), {"r": 2.0, "h": 2.0, "y": -2.0, "s": 0.0, "a": 1.0, "w": 3.0, "x": 2.0, "b": 1.0})


def test_two_ways_by_hand():
    """With a = log 3 the sigmoid is 3/4, and both ways back to a matter."""
    a = float(np.log(3.0))
    h = 0.75 * a
    # y is chosen so that r = 1/2: the slopes at r and h are 1.
    expected = {"r": 1.0, "h": 1.0, "y": -1.0, "s": a, "a": 0.75 + a * 3 / 16}
    expected |= {"w": 4 * expected["a"], "x": 0.0, "b": expected["a"]}
    agree((0.0, 4.0, a, h - 0.5), expected)


def test_eight_single_numbers():
    """The dictionary holds eight single floats under the right names."""
    mine = slopes(0.5, -1.5, 0.25, 0.75)
    assert isinstance(mine, dict), f"Return a dictionary, not {type(mine).__name__}."
    for name in BACKWARD:
        assert name in mine, f"The dictionary lacks the key {name!r}."
        value = mine[name]
        assert isinstance(value, Real) and np.ndim(value) == 0, f"The value under {name!r} should be a float, yours is {type(value).__name__}."
        assert isinstance(value, float), f"The value under {name!r} should be a float, yours is {type(value).__name__}."


@pytest.mark.parametrize("case", RECORDED, ids=lambda case: str(case["point"]))
def test_agrees_with_sympy(case):
    """All slopes agree with SymPy's derivatives."""
    agree(case["point"], case["slopes"])


@pytest.mark.parametrize("seed", [11, 12, 13, 14])
def test_random_points(seed):
    """At random points all slopes agree with steps in the imaginary direction."""
    point = [float(number) for number in np.random.default_rng(seed).normal(size=4) * 1.5]
    agree(point, by_complex_steps(*point))


@pytest.mark.parametrize("a", [-20.0, 20.0])
def test_far_out(a):
    """Far out, where the sigmoid is almost 0 or 1, the slopes are still right."""
    point = (a / 2, 2.0, 0.0, 1.0)
    agree(point, by_complex_steps(*point))


def test_no_error_no_slope():
    """Where the neuron hits y exactly, every slope is 0."""
    agree((2.0, 3.0, -6.0, 0.0), dict.fromkeys(BACKWARD, 0.0))


def test_whole_numbers():
    """Whole numbers are fine, and two calls agree."""
    agree((2, 1, -1, 0), by_complex_steps(2.0, 1.0, -1.0, 0.0))
    assert slopes(2, 1, -1, 0) == slopes(2.0, 1.0, -1.0, 0.0), "Whole numbers give other slopes than the same numbers as floats."
