import math

import numpy as np
import pytest
from solution import backtrack

RTOL = 1e-9


def guarded(f, limit=300):
    """The same function, which stops a search that never ends and hands out copies."""
    calls = []

    def inner(x):
        calls.append(1)
        assert len(calls) < limit, f"f was asked {limit} times: does your search shorten the step, and does it end?"
        return f(np.array(x))

    return inner


def search(f, x, p, g, **settings):
    t = backtrack(guarded(f), x, p, g, **settings)
    assert t is not None, "Your function returns None: is the return missing?"
    return t


def quadratic(seed, n=3):
    """A random bowl x'Ax/2 + b'x, a point, and a direction that leads downhill (not just the negative gradient)."""
    rng = np.random.default_rng(seed)
    root, b, x = rng.normal(size=(n, n)), rng.normal(size=n), rng.normal(size=n)
    A = root @ root.T + np.eye(n)
    g = A @ x + b
    p = -rng.uniform(0.5, 3.0, size=n) * g
    return (lambda x: 0.5 * x @ A @ x + b @ x), A, x, p, g


def first_power(longest, t, beta):
    """The first of t, t beta, t beta², … that is not longer than `longest`, without a search."""
    return t * beta ** max(math.ceil(math.log(longest / t) / math.log(beta)), 0)


def diagnose(mine, expected, f, x, p, g, t, beta, c):
    """One plain sentence for the usual slips, or nothing."""
    mine = float(mine)
    if np.isclose(mine, expected, rtol=RTOL):
        return ""
    slope, start = float(np.dot(g, p)), f(x)
    if np.isclose(mine, expected * beta):
        return "One step too short: was it shortened once more after it had been accepted?"
    if np.isclose(mine, t):
        return "This is the first step itself: it breaks the rule."
    if mine > expected and f(x + mine * p) <= start:
        return "At this step f is lower than at the start, but not by the share c of what the slope promises."
    if mine > expected:
        return f"This step breaks the rule: f is {f(x + mine * p):.6g}, asked for is {start + c * mine * slope:.6g}."
    power = math.log(mine / t) / math.log(beta) if mine > 0 else 0.5
    if abs(power - round(power)) > 1e-6:
        return "This step is not a power of beta times t: start with t and multiply by beta each time."
    return "A longer step had satisfied the rule before: take the first one that does. Is the slope g · p, and does x stay where it is?"


def check(expected, f, x, p, g, t=1.0, beta=0.5, c=1e-4):
    mine = search(f, x, p, g, t=t, beta=beta, c=c)
    message = diagnose(mine, expected, f, np.asarray(x, float), np.asarray(p, float), g, t, beta, c)
    np.testing.assert_allclose(mine, expected, rtol=RTOL, err_msg=message)


def test_by_hand():
    """The example: 1 and 0.5 are too long, 0.25 is accepted."""
    check(0.25, lambda x: 2 * x[0] ** 2, np.array([1.0]), np.array([-4.0]), np.array([4.0]), c=0.25)


def test_the_first_step_may_do():
    """If the first step satisfies the rule, it is returned as it is."""
    check(1.0, lambda x: 0.5 * x @ x, np.array([3.0, -4.0]), np.array([-3.0, 4.0]), np.array([3.0, -4.0]))
    check(0.3, lambda x: 0.5 * x @ x, np.array([3.0, -4.0]), np.array([-3.0, 4.0]), np.array([3.0, -4.0]), t=0.3)


def test_a_float():
    """The step is a single float."""
    t = search(lambda x: 2 * x[0] ** 2, np.array([1.0]), np.array([-4.0]), np.array([4.0]))
    assert isinstance(t, float), f"Return a float, not {type(t).__name__}."


def test_defaults():
    """Without further arguments t starts at 1, beta is 0.5 and c is 0.0001."""
    # Asked for is -1e-4 at t = 1, half of it at 0.5, a quarter at 0.25: just enough comes at 0.25 only.
    one = np.array([1.0])
    heights = {2.0: -10.0, 1.0: -0.5e-4, 0.5: -0.4e-4, 0.25: -0.26e-4}
    step = search(lambda x: heights.get(float(x[0]), 0.0), np.array([0.0]), one, -one)
    np.testing.assert_allclose(step, 0.25, rtol=RTOL, err_msg="The defaults are t = 1.0, beta = 0.5, c = 1e-4.")
    heights[1.0] = -1.01e-4  # now 1 is enough
    step = search(lambda x: heights.get(float(x[0]), 0.0), np.array([0.0]), one, -one)
    np.testing.assert_allclose(step, 1.0, rtol=RTOL, err_msg="The defaults are t = 1.0, beta = 0.5, c = 1e-4.")


@pytest.mark.parametrize(
    ("seed", "t", "beta", "c"),
    [(11, 1.0, 0.5, 1e-4), (12, 4.0, 0.5, 0.3), (13, 1.0, 0.8, 0.1), (14, 2.0, 0.3, 0.5), (15, 10.0, 0.9, 0.9), (16, 0.7, 0.7, 0.7)],
)
def test_random_bowls(seed, t, beta, c):
    """In random bowls the step is the one that a formula predicts."""
    f, A, x, p, g = quadratic(seed)
    longest = 2 * (1 - c) * -(g @ p) / (p @ A @ p)
    check(first_power(longest, t, beta), f, x, p, g, t, beta, c)


@pytest.mark.parametrize("c", [0.05, 0.5, 0.9])
def test_first_that_satisfies_the_rule(c):
    """The step satisfies the rule, and no longer one that was tried does."""
    x = np.array([-1.2, 1.0])
    g = np.array([-215.6, -88.0])

    def f(x):
        return (1 - x[0]) ** 2 + 100 * (x[1] - x[0] ** 2) ** 2

    for p in (-g, -g / 100, np.array([1.0, 0.5])):
        slope = g @ p
        t = search(f, x, p, g, t=1.0, beta=0.6, c=c)
        assert f(x + t * p) <= f(x) + c * t * slope, f"At t = {t} f is {f(x + t * p):.6g}, asked for is {f(x) + c * t * slope:.6g}."
        longer = [s for s in 0.6 ** np.arange(100.0) if s > t * (1 + RTOL)]
        assert np.isclose(t, 0.6 ** len(longer), rtol=RTOL), f"The step {t} is not one of 1, 0.6, 0.36, …"
        for s in longer:
            assert f(x + s * p) > f(x) + c * s * slope, f"The longer step {s:.6g} satisfies the rule, you return {t:.6g}."


def test_equal_is_enough():
    """If both sides of the rule are equal, the step is accepted."""
    # f = x², x = 1, p = -2: the rule is t <= 1 - c, and every number here is exact.
    check(0.5, lambda x: x[0] ** 2, np.array([1.0]), np.array([-2.0]), np.array([2.0]), c=0.5)


def test_not_only_lower():
    """A step that only just lowers f is not accepted if c asks for more."""
    f, x = (lambda x: x[0] ** 2), np.array([1.0])
    check(0.25, f, x, np.array([-2.0]), np.array([2.0]), t=0.75 + 0.25, c=0.75)
    check(0.375, f, x, np.array([-2.0]), np.array([2.0]), t=0.75, c=0.5)


@pytest.mark.parametrize("far_out", [np.nan, np.inf])
def test_nan_and_infinity(far_out):
    """Steps to where f is nan or infinite are not accepted."""

    def f(x):
        return x[0] - np.log(x[0]) if x[0] > 0 else far_out

    x, g = np.array([4.0]), np.array([0.75])
    # 4 - 12 t is below 0 for t = 1 and 1/2; at t = 1/4 it is 1, the lowest point.
    check(0.25, f, x, np.array([-12.0]), g, c=0.1)


@pytest.mark.parametrize(
    ("p", "why"), [([3.0, 1.0], "leads uphill"), ([2.0, -1.0], "is level: g · p = 0"), ([0.0, 0.0], "is zero")], ids=["uphill", "level", "zero"]
)
def test_not_downhill(p, why):
    """A direction that does not lead downhill raises a ValueError."""
    x, g = np.array([1.0, 2.0]), np.array([1.0, 2.0])
    try:
        t = search(lambda x: 0.5 * x @ x, x, np.array(p), g)
    except ValueError:
        return
    pytest.fail(f"p {why}, so a ValueError is expected; your function returns {t}.")


def test_the_direction_counts():
    """The direction is p, not the negative gradient, and the slope is g · p."""
    # Along p only the flat second coordinate moves: f falls by t - t²/2, promised is t.
    check(0.5, lambda x: 50 * x[0] ** 2 + 0.5 * x[1] ** 2, np.array([1.0, 1.0]), np.array([0.0, -1.0]), np.array([100.0, 1.0]), t=2.0, c=0.6)


def test_whole_numbers_and_lists():
    """Lists of whole numbers are fine as input."""
    seen = []

    def bowl(x):
        seen.append(np.asarray(x).dtype)
        return 2.0 * x[0] ** 2 + x[1] ** 2

    t = search(bowl, [1, 0], [-4, 0], [4, 0], t=1, c=0.25)
    np.testing.assert_allclose(t, 0.25, rtol=RTOL)
    assert set(seen) == {np.dtype(np.float64)}, f"f takes float64 arrays; yours hands it {', '.join(sorted(map(str, set(seen))))}."


def test_input_is_left_alone():
    """Your function leaves x, p and g as they are, and two calls agree."""
    f, _, x, p, g = quadratic(21)
    before = x.copy(), p.copy(), g.copy()
    first, second = search(f, x, p, g, t=8.0), search(f, x, p, g, t=8.0)
    for name, old, new in zip("xpg", before, (x, p, g), strict=True):
        np.testing.assert_array_equal(new, old, err_msg=f"{name} was changed.")
    assert first == second, f"Two calls give {first} and {second}."
